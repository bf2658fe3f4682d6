package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of mails in base64 or quoted-printable (RFC 2045), also in the parts of a mail with attachments. What is damaged
 * stays as it is.
 */
final class MailBodies {
    private static final Pattern ENCODING =
            Pattern.compile("(?im)^Content-Transfer-Encoding:\\s*(base64|quoted-printable)\\b");
    private static final Pattern CHARSET =
            Pattern.compile("(?im)^Content-Type:(?:.|\\n[ \\t])*?\\bcharset\\s*=\\s*\"?([\\w.:+-]+)");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?im)^Content-Type:(?:.|\\n[ \\t])*?\\bboundary\\s*=\\s*(\"[^\"\\n]+\"|[^\\s;]+)");

    private final String[] lines;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private MailBodies(String[] lines) {
        this.lines = lines;
    }

    /** A text whose mails are decoded; the text itself where it has none to decode. */
    static String decode(String text) {
        return ENCODING.matcher(text).find() ? new MailBodies(text.split("\n", -1)).decoded() : text;
    }

    private String decoded() {
        while (at < lines.length) {
            if (isMail() || (at == 0 && PatchReader.MAIL_HEADER.matcher(head()).matches())) {
                body(headers(), null);
            } else {
                text.append(lines[at++]).append(at < lines.length ? "\n" : "");
            }
        }
        return text.toString();
    }

    private boolean isMail() {
        return PatchReader.MAILED_COMMIT.matcher(head()).matches();
    }

    /** The line at hand as one of a mail's head, whose line ends a mail program may have made its own. */
    private String head() {
        String line = lines[at];
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Passes on the head of a mail or a part with the empty line after it. */
    private String headers() {
        int start = text.length();
        boolean inHead = true;
        while (at < lines.length && inHead) {
            inHead = !head().isBlank();
            text.append(head()).append('\n');
            at++;
        }
        return text.substring(start);
    }

    /** Passes on what the headers speak of, up to the next mail or part. */
    private void body(String headers, @Nullable String outer) {
        Optional<String> boundary = first(BOUNDARY, headers).map(written -> "--" + written.replace("\"", ""));
        Optional<String> encoding = first(ENCODING, headers);
        StringBuilder body = new StringBuilder();
        while (at < lines.length && !isMail() && (outer == null || !lines[at].startsWith(outer))) {
            if (boundary.isPresent() && lines[at].startsWith(boundary.get())) {
                part(boundary.get());
            } else if (encoding.isPresent()) {
                body.append(lines[at++]).append('\n');
            } else {
                text.append(lines[at++]).append(at < lines.length ? "\n" : "");
            }
        }
        encoding.ifPresent(name -> text.append(decoded(body.toString(), name, headers)));
    }

    private void part(String boundary) {
        boolean isLast = lines[at].startsWith(boundary + "--");
        text.append(head()).append('\n');
        at++;
        if (!isLast) {
            body(headers(), boundary);
        }
    }

    private static String decoded(String body, String encoding, String headers) {
        try {
            Charset charset = first(CHARSET, headers).map(Charset::forName).orElse(UTF_8);
            String decoded = encoding.equalsIgnoreCase("base64")
                    ? new String(Base64.getMimeDecoder().decode(body), charset)
                    : QuotedPrintable.decode(body, charset);
            return decoded.endsWith("\n") ? decoded : decoded + "\n";
        } catch (IllegalArgumentException damaged) {
            return body;
        }
    }

    private static Optional<String> first(Pattern pattern, String headers) {
        Matcher matcher = pattern.matcher(headers);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
