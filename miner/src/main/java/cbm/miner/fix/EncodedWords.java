package cbm.miner.fix;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoded words of a mail's subject, such as {@code =?UTF-8?q?f=C3=BCr?=} (RFC 2047). */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

    private EncodedWords() {}

    /** A header's text with its encoded words decoded; a word that cannot be decoded stays as it is. */
    static String decode(String text) {
        return WORD.matcher(BETWEEN.matcher(text).replaceAll("$1$2"))
                .replaceAll(word -> Matcher.quoteReplacement(decode(word)));
    }

    private static String decode(MatchResult word) {
        try {
            Charset charset = Charset.forName(word.group(1));
            boolean isBase64 = word.group(2).toUpperCase(Locale.ROOT).equals("B");
            return isBase64
                    ? new String(Base64.getDecoder().decode(word.group(3)), charset)
                    : QuotedPrintable.decode(word.group(3).replace('_', ' '), charset);
        } catch (IllegalArgumentException e) {
            return word.group();
        }
    }
}
