package cbm.miner.fix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of text for mails in which {@code =3D} is a byte and a line that ends in {@code =} goes on (RFC 2045, 6.7). */
final class QuotedPrintable {
    private static final Pattern ESCAPE = Pattern.compile("=(?:([0-9A-Fa-f]{2})|[ \\t]*\\r?\\n)");

    private QuotedPrintable() {}

    /** The text as it was; a sign that begins neither a byte nor a line's end stays. */
    static String decode(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(text);
        int done = 0;
        while (escape.find()) {
            bytes.writeBytes(text.substring(done, escape.start()).getBytes(charset));
            if (escape.group(1) != null) {
                bytes.write(Integer.parseInt(escape.group(1), 16));
            }
            done = escape.end();
        }
        bytes.writeBytes(text.substring(done).getBytes(charset));
        return bytes.toString(charset);
    }
}
