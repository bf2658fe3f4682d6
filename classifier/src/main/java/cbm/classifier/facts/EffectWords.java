package cbm.classifier.facts;

import java.util.Set;
import java.util.TreeSet;

/**
 * The words and signs of which a function's text must have one if the function has an effect of its own, as
 * {@link Summary} counts them, so that most functions need not be parsed. What stands in comments and strings counts too.
 *
 * <p>One thing is missed: a call of a {@code context.CancelFunc} that neither is named so nor made in the function.
 */
final class EffectWords {

    private static final Set<String> KEYWORDS = Set.of("go", "select", "range", "close");

    /** What the names of cancel functions hold after a letter c of either case. */
    private static final String CANCEL = "ancel";

    /** The words by their first letter's code. */
    private static final String[][] WORDS = byFirstLetter();

    private EffectWords() {}

    private static String[][] byFirstLetter() {
        Set<String> all = new TreeSet<>(KEYWORDS);
        all.addAll(Operations.namesOf(Summary::isEffect));
        String[][] words = new String[128][];
        for (int letter = 0; letter < words.length; letter++) {
            int first = letter;
            words[letter] = all.stream().filter(word -> word.charAt(0) == first).toArray(String[]::new);
        }
        return words;
    }

    /** Whether one of them is in a part of a text. */
    static boolean areIn(String text, int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                int from = at;
                do {
                    at++;
                } while (at < end && isLetter(text.charAt(at)));
                if (isOne(text, from, at)) {
                    return true;
                }
            } else if (c == '<' && text.startsWith("<-", at)) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    /** Whether a char may be in a name; that digits begin none does not matter here. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9') || c >= 128;
    }

    private static boolean isOne(String text, int from, int to) {
        char first = text.charAt(from);
        if (first < WORDS.length) {
            for (String word : WORDS[first]) {
                if (word.length() == to - from && text.startsWith(word, from)) {
                    return true;
                }
            }
        }
        int cancel = text.indexOf(CANCEL, from, to);
        return cancel > from && (text.charAt(cancel - 1) == 'c' || text.charAt(cancel - 1) == 'C');
    }
}
