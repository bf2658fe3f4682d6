package cbm.classifier.usage;

import cbm.classifier.syntax.Comment;
import cbm.classifier.syntax.GoFile;
import java.util.List;

/** The lines of a file that hold more than blanks and comments. */
final class CodeLines {
    private CodeLines() {}

    static int count(GoFile file) {
        String text = file.text();
        List<Comment> comments = file.comments();
        int next = 0;
        int lines = 0;
        boolean holdsCode = false;
        for (int at = 0; at < text.length(); at++) {
            if (next < comments.size() && at == comments.get(next).start()) {
                Comment comment = comments.get(next++);
                boolean manyLines =
                        text.substring(comment.start(), comment.end()).indexOf('\n') >= 0;
                if (manyLines && holdsCode) {
                    lines++;
                    holdsCode = false;
                }
                at = Math.max(at, comment.end() - 1);
                continue;
            }
            char c = text.charAt(at);
            if (c == '\n') {
                lines += holdsCode ? 1 : 0;
                holdsCode = false;
            } else if (c > ' ') {
                holdsCode = true;
            }
        }
        return lines + (holdsCode ? 1 : 0);
    }
}
