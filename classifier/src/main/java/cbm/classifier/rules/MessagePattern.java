package cbm.classifier.rules;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression over sentences in lower case, tried only at those characters that a match may begin with: most words
 * begin with none of them. It finds what the expression by itself finds. For any number of threads.
 */
final class MessagePattern {

    private final Pattern pattern;

    /** Found out when first needed, as many an expression is never asked for. */
    private volatile @Nullable Beginning beginning;

    private MessagePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern of a regular expression. */
    static MessagePattern of(String regex) {
        return new MessagePattern(Pattern.compile(regex));
    }

    /** The regular expression. */
    String regex() {
        return pattern.pattern();
    }

    /** Whether it is found in a text. */
    boolean isIn(String text) {
        return find(text, 0).isPresent();
    }

    /** The first match at or behind an offset of a text. */
    Optional<MatchResult> find(String text, int from) {
        int end = text.length();
        Matcher matcher = matcher(pattern, text);
        Beginning known = beginning();
        if (known.anywhere()) {
            return from <= end && matcher.find(from) ? Optional.of(matcher) : Optional.empty();
        }
        for (int start = from; start < end; start++) {
            if (known.mayBe(text, start) && matcher.region(start, end).lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** The next match behind another of the same text. */
    Optional<MatchResult> next(String text, MatchResult last) {
        return find(text, Math.max(last.end(), last.start() + 1));
    }

    private Beginning beginning() {
        Beginning known = beginning;
        if (known == null) {
            known = Beginning.of(pattern);
            beginning = known;
        }
        return known;
    }

    /** What stands before a region is looked at, too. */
    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /**
     * Where a match may begin.
     *
     * @param anywhere whether it may begin at any place, as one that takes nothing may
     * @param atStart characters that it may begin with where no part of a word stands before them
     * @param withinWord the same where a part of a word stands before them
     */
    private record Beginning(boolean anywhere, BitSet atStart, BitSet withinWord) {

        private static final int ASCII = 128;

        /** Most characters of a sentence; of others it is not asked whether a match may begin with them. */
        private static final String MOST = "abcdefghijklmnopqrstuvwxyz ";

        static Beginning of(Pattern pattern) {
            Pattern loose = withoutLookingBehind(pattern.pattern());
            boolean anywhere = pattern.pattern().contains("\\(?<")
                    || Stream.of("", " ", "a")
                            .anyMatch(before -> matcher(loose, before)
                                    .region(before.length(), before.length())
                                    .lookingAt());
            return new Beginning(anywhere, behind(loose, "", " "), behind(loose, "a"));
        }

        /** An expression that matches wherever one does, and also where this does not for what stands before it. */
        private static Pattern withoutLookingBehind(String regex) {
            return Pattern.compile(regex.replace("(?<!", "(?:|").replace("(?<=", "(?:|"));
        }

        private static BitSet behind(Pattern pattern, String... before) {
            BitSet all = new BitSet(ASCII);
            all.set(0, ASCII);
            for (char first : MOST.toCharArray()) {
                all.set(first, Stream.of(before).anyMatch(one -> begins(pattern, one, first)));
            }
            return all;
        }

        /** Whether a character, with whatever comes after it, matches behind a text. */
        private static boolean begins(Pattern pattern, String before, char first) {
            Matcher matcher = matcher(pattern, before + first).region(before.length(), before.length() + 1);
            return matcher.lookingAt() || matcher.hitEnd();
        }

        boolean mayBe(String text, int start) {
            char first = text.charAt(start);
            char before = start == 0 ? ' ' : text.charAt(start - 1);
            return first >= ASCII || before >= ASCII || (isOfWord(before) ? withinWord : atStart).get(first);
        }

        private static boolean isOfWord(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
        }
    }
}
