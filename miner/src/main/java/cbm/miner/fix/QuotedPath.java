package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Paths as git writes them in a diff: within quotes, with escapes, where a byte is not plain ASCII. */
public final class QuotedPath {
    private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";
    private static final String ESCAPES = "abtnvfr\"\\";

    private QuotedPath() {}

    /** A path as git writes it. */
    public static String quote(String path) {
        StringBuilder quoted = new StringBuilder("\"");
        boolean plain = true;
        for (byte each : path.getBytes(UTF_8)) {
            int escape = ESCAPED.indexOf(each);
            if (escape >= 0) {
                quoted.append('\\').append(ESCAPES.charAt(escape));
                plain = false;
            } else if (each < ' ' || each == 0x7f) {
                quoted.append(String.format(Locale.ROOT, "\\%03o", each & 0xff));
                plain = false;
            } else {
                quoted.append((char) each);
            }
        }
        return plain ? path : quoted.append('"').toString();
    }

    /** The path that git wrote; a path without quotes stands for itself. */
    public static String unquote(String written) {
        if (!isQuoted(written)) {
            return written;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] inner = written.substring(1, written.length() - 1).getBytes(UTF_8);
        for (int i = 0; i < inner.length; i++) {
            if (inner[i] != '\\' || i + 1 == inner.length) {
                bytes.write(inner[i]);
                continue;
            }
            int escape = ESCAPES.indexOf(inner[++i]);
            if (escape >= 0) {
                bytes.write(ESCAPED.charAt(escape));
                continue;
            }
            int value = 0;
            int end = Math.min(inner.length, i + 3);
            while (i < end && inner[i] >= '0' && inner[i] <= '7') {
                value = value * 8 + inner[i++] - '0';
            }
            i--;
            bytes.write(value);
        }
        return bytes.toString(UTF_8);
    }

    private static boolean isQuoted(String written) {
        return written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
    }
}
