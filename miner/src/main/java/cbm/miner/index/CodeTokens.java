package cbm.miner.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How code and prose become terms; the one definition that the index, queries, highlights and tests share.
 *
 * <p>A text is read as a row of tokens: identifiers (a letter or underscore, then letters, digits and underscores), numbers
 * (a digit, then letters, digits and underscores) and the operator {@code <-}. All else only parts tokens. A token stands
 * in the index under all of these terms at once, all at its position:
 *
 * <ul>
 *   <li>the whole as it is written: {@code RWMutex};
 *   <li>the whole in lower case: {@code rwmutex};
 *   <li>its parts in lower case, cut at underscores and where camel case changes: {@code rw}, {@code mutex};
 *   <li>if an opening parenthesis follows at once, the call: {@code .RLock(} after a dot, {@code close(} otherwise.
 * </ul>
 *
 * <p>So a word in lower case finds a whole or a part in any letter case, a word with a capital finds that very
 * identifier, and a call finds calls (and declarations) only. A query's {@code RLock(} finds calls with and without the
 * dot.
 */
final class CodeTokens {
    /** Longer tokens are cut to this many characters. */
    static final int LONGEST = 256;

    private CodeTokens() {}

    /** Hears of the tokens of a text in their order. */
    @FunctionalInterface
    interface Visitor {
        /**
         * A token.
         *
         * @param start where it begins in the text
         * @param end where it ends
         * @param call how it is called
         */
        void token(int start, int end, Call call);
    }

    /** Whether a token is followed by an opening parenthesis, and what it follows. */
    enum Call {
        /** No parenthesis follows. */
        NONE,
        /** A parenthesis follows, but no dot leads. */
        PLAIN,
        /** A dot leads and a parenthesis follows. */
        DOTTED
    }

    /** Reads a text from a position to its end. */
    static void read(CharSequence text, int from, Visitor visitor) {
        int length = text.length();
        int at = from;
        while (at < length) {
            int end = tokenEnd(text, at);
            if (end == at) {
                at++;
            } else {
                visitor.token(at, end, call(text, from, at, end));
                at = end;
            }
        }
    }

    /** Where the token that begins at a position ends; the position itself if none begins there. */
    static int tokenEnd(CharSequence text, int at) {
        char c = text.charAt(at);
        if (isWord(c)) {
            int end = at + 1;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            return end;
        }
        boolean arrow = c == '<' && at + 1 < text.length() && text.charAt(at + 1) == '-';
        return arrow ? at + 2 : at;
    }

    private static final boolean[] ASCII_WORD = new boolean[128];

    static {
        for (char c = 0; c < ASCII_WORD.length; c++) {
            ASCII_WORD[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
    }

    /** Whether a character belongs to an identifier or a number. */
    static boolean isWord(char c) {
        if (c < 128) {
            return ASCII_WORD[c];
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** How the token between two positions of a text that is read from a position on is called. */
    static Call call(CharSequence text, int from, int start, int end) {
        if (end >= text.length() || text.charAt(end) != '(' || text.charAt(start) == '<') {
            return Call.NONE;
        }
        return start > from && text.charAt(start - 1) == '.' ? Call.DOTTED : Call.PLAIN;
    }

    /** The terms under which a token stands in the index, but for its call. */
    static List<String> terms(String token) {
        String whole = cut(token);
        String lower = whole.toLowerCase(Locale.ROOT);
        List<String> parts = parts(whole);
        if (parts.size() <= 1 && lower.equals(whole)) {
            return List.of(whole);
        }
        Set<String> terms = new LinkedHashSet<>();
        terms.add(whole);
        terms.add(lower);
        parts.forEach(part -> terms.add(part.toLowerCase(Locale.ROOT)));
        return List.copyOf(terms);
    }

    /** The term of a call; none for {@link Call#NONE}. */
    static List<String> callTerms(String token, Call call) {
        return switch (call) {
            case NONE -> List.of();
            case PLAIN -> List.of(cut(token) + "(");
            case DOTTED -> List.of("." + cut(token) + "(");
        };
    }

    /** What a query's token asks for: one term, or any of two. */
    static List<String> wanted(String token, Call call) {
        String whole = cut(token);
        return switch (call) {
            case NONE -> List.of(whole);
            case PLAIN -> List.of(whole + "(", "." + whole + "(");
            case DOTTED -> List.of("." + whole + "(");
        };
    }

    private static String cut(String token) {
        return token.length() > LONGEST ? token.substring(0, LONGEST) : token;
    }

    /** The parts of an identifier, cut at underscores and at changes of case; an acronym is one part. */
    private static List<String> parts(String token) {
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) == '_') {
                addPart(parts, token, start, i);
                start = i + 1;
            } else if (i > start && beginsPart(token, i)) {
                addPart(parts, token, start, i);
                start = i;
            }
        }
        addPart(parts, token, start, token.length());
        return parts;
    }

    private static boolean beginsPart(String token, int at) {
        if (!Character.isUpperCase(token.charAt(at))) {
            return false;
        }
        boolean afterUpper = Character.isUpperCase(token.charAt(at - 1));
        return !afterUpper || at + 1 < token.length() && Character.isLowerCase(token.charAt(at + 1));
    }

    private static void addPart(List<String> parts, String token, int start, int end) {
        if (end > start) {
            parts.add(token.substring(start, end));
        }
    }
}
