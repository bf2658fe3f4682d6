package cbm.classifier.lifetime;

import cbm.miner.fix.FileContent;
import java.util.Arrays;

/**
 * What of a Go file is code: everything but the comments. Works on bytes, so that a file in any encoding keeps its lines.
 */
public final class GoCode {
    private final byte[] bytes;
    private int at;

    private GoCode(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The same lines with blanks in the place of comments. */
    public static FileContent of(FileContent content) {
        GoCode code = new GoCode(Arrays.copyOf(content.bytes(), content.size()));
        code.blankComments();
        return FileContent.of(code.bytes);
    }

    private void blankComments() {
        while (at < bytes.length) {
            switch (bytes[at]) {
                case '/' -> comment();
                case '"', '\'' -> quoted(bytes[at]);
                case '`' -> raw();
                default -> at++;
            }
        }
    }

    private void comment() {
        int start = at++;
        if (at == bytes.length || bytes[at] != '/' && bytes[at] != '*') {
            return;
        }
        boolean isLine = bytes[at++] == '/';
        while (at < bytes.length && !(isLine ? bytes[at] == '\n' : closes(start))) {
            at++;
        }
        if (!isLine) {
            at = Math.min(bytes.length, at + 1);
        }
        for (int i = start; i < at; i++) {
            bytes[i] = bytes[i] == '\n' ? (byte) '\n' : (byte) ' ';
        }
    }

    /** Whether a comment that began at an offset ends with the byte at hand; {@code /*} and a slash do not close it. */
    private boolean closes(int start) {
        return bytes[at] == '/' && bytes[at - 1] == '*' && at - 1 > start + 1;
    }

    /** A string or a rune, which ends at its quote or, where that is missing, with the line. */
    private void quoted(byte quote) {
        at++;
        while (at < bytes.length && bytes[at] != quote && bytes[at] != '\n') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void raw() {
        at++;
        while (at < bytes.length && bytes[at] != '`') {
            at++;
        }
        at++;
    }
}
