package cbm.classifier.rules;

import java.util.Random;

/** Makes up regular expressions for tests. */
final class RandomRegex {

    /** Makes up a part of an expression. */
    @FunctionalInterface
    interface Parts {
        /** A part that may hold groups of groups, so deep. */
        String next(Random random, int depth);
    }

    private RandomRegex() {}

    /** One to three alternatives of one to four parts each. */
    static String alternatives(Random random, int depth, Parts parts) {
        StringBuilder regex = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            regex.append(i == 0 ? "" : "|");
            int length = 1 + random.nextInt(4);
            for (int j = 0; j < length; j++) {
                regex.append(parts.next(random, depth));
            }
        }
        return regex.toString();
    }
}
