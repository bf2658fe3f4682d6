package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import cbm.miner.fix.FileContent;

/**
 * Recognises Go files that say that a program wrote them: a comment line {@code // Code generated ... DO NOT EDIT.}
 * before the first line of code.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source">go generate</a>
 */
final class GeneratedCode {
    private static final byte[] START = "// Code generated ".getBytes(UTF_8);
    private static final byte[] END = " DO NOT EDIT.".getBytes(UTF_8);
    private static final byte[] COMMENT = "//".getBytes(UTF_8);
    private static final byte[] LONG_COMMENT = "/*".getBytes(UTF_8);
    private static final byte[] LONG_COMMENT_END = "*/".getBytes(UTF_8);

    private GeneratedCode() {}

    static boolean says(FileContent file) {
        byte[] text = file.bytes();
        int line = 0;
        while (line < text.length) {
            int end = lineEnd(text, line);
            if (isAt(text, line, end, LONG_COMMENT)) {
                end = lineEnd(text, endOfLongComment(text, line));
            } else if (isAt(text, line, end, COMMENT)) {
                if (isMark(text, line, end)) {
                    return true;
                }
            } else if (!isBlank(text, line, end)) {
                return false;
            }
            line = end + 1;
        }
        return false;
    }

    private static boolean isMark(byte[] text, int line, int lineEnd) {
        int end = lineEnd > line && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return isAt(text, line, end, START)
                && end - END.length >= line + START.length
                && isAt(text, end - END.length, end, END);
    }

    private static int endOfLongComment(byte[] text, int start) {
        for (int at = start + LONG_COMMENT.length; at < text.length; at++) {
            if (isAt(text, at, text.length, LONG_COMMENT_END)) {
                return at;
            }
        }
        return text.length;
    }

    private static boolean isBlank(byte[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text[at] != ' ' && text[at] != '\t' && text[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(byte[] text, int start, int end, byte[] word) {
        if (end - start < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }
}
