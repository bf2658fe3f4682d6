package cbm.classifier.rules;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression over sentences in lower case, of which only those alternatives are tried at a character that a match may
 * begin with there: most words begin with none of them. It finds what the expression by itself finds. For any number of threads.
 */
final class MessagePattern {

    private final Pattern pattern;

    /** Found out when first needed, as many an expression is never asked for. */
    private volatile @Nullable Beginnings beginnings;

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
        Beginnings known = beginnings();
        if (known.anywhere) {
            return from <= end && matcher.find(from) ? Optional.of(matcher) : Optional.empty();
        }
        for (int start = from; start < end; start++) {
            Pattern possible = known.at(text, start);
            if (possible != Beginnings.NONE
                    && matcher.usePattern(possible).region(start, end).lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** The next match behind another of the same text. */
    Optional<MatchResult> next(String text, MatchResult last) {
        return find(text, Math.max(last.end(), last.start() + 1));
    }

    private Beginnings beginnings() {
        Beginnings known = beginnings;
        if (known == null) {
            known = new Beginnings(pattern);
            beginnings = known;
        }
        return known;
    }

    /** What stands before a region is looked at, too. */
    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The alternatives of an expression by the characters that a match may begin with. */
    private static final class Beginnings {

        /** Where none may begin. */
        static final Pattern NONE = Pattern.compile("");

        private static final int ASCII = 128;

        private final Pattern whole;
        private final List<Alternative> alternatives;

        /** Whether a match may begin at any place, as one that takes nothing may. */
        private final boolean anywhere;

        /** By the first character what may match where no part of a word stands before it; each found when first asked for. */
        private final AtomicReferenceArray<@Nullable Pattern> atStart = new AtomicReferenceArray<>(ASCII);

        /** The same where a part of a word stands before it. */
        private final AtomicReferenceArray<@Nullable Pattern> withinWord = new AtomicReferenceArray<>(ASCII);

        Beginnings(Pattern whole) {
            this.whole = whole;
            this.alternatives = RegexAlternatives.of(whole.pattern()).stream()
                    .map(Alternative::of)
                    .toList();
            this.anywhere = alternatives.stream().anyMatch(Alternative::takesNothing);
        }

        /** What has to be tried at an offset: the expression with no more than the alternatives that may match there. */
        Pattern at(String text, int start) {
            char first = text.charAt(start);
            char before = start == 0 ? ' ' : text.charAt(start - 1);
            if (first >= ASCII || before >= ASCII) {
                return whole;
            }
            boolean inWord = isOfWord(before);
            AtomicReferenceArray<@Nullable Pattern> known = inWord ? withinWord : atStart;
            Pattern possible = known.get(first);
            if (possible == null) {
                possible = beginningWith(first, inWord);
                known.set(first, possible);
            }
            return possible;
        }

        private Pattern beginningWith(char first, boolean inWord) {
            List<String> possible = alternatives.stream()
                    .filter(one -> one.mayBegin(first, inWord))
                    .map(Alternative::regex)
                    .toList();
            if (possible.isEmpty()) {
                return NONE;
            }
            return possible.size() == alternatives.size() ? whole : Pattern.compile(String.join("|", possible));
        }

        private static boolean isOfWord(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
        }
    }

    /**
     * One of the expressions that it consists of.
     *
     * @param loose matches wherever it does, and also where it does not for what stands before
     */
    private record Alternative(String regex, Pattern loose) {

        static Alternative of(String regex) {
            return new Alternative(
                    regex, Pattern.compile(regex.replace("(?<!", "(?:|").replace("(?<=", "(?:|")));
        }

        /** Whether it may match without taking a character, or cannot be told to take one. */
        boolean takesNothing() {
            return regex.contains("\\(?<")
                    || Stream.of("", " ", "a").anyMatch(before -> at(before, "").lookingAt());
        }

        /** Whether a match may begin with a character, whatever comes after it. */
        boolean mayBegin(char first, boolean inWord) {
            return inWord ? begins("a", first) : begins("", first) || begins(" ", first);
        }

        private boolean begins(String before, char first) {
            Matcher matcher = at(before, String.valueOf(first));
            return matcher.lookingAt() || matcher.hitEnd();
        }

        private Matcher at(String before, String text) {
            return matcher(loose, before + text).region(before.length(), before.length() + text.length());
        }
    }
}
