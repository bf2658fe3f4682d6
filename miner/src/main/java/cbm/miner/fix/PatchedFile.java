package cbm.miner.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file's part of a patch, from its {@code diff} or {@code ---} line to its last hunk. */
final class PatchedFile {
    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@ ?(.*)", Pattern.DOTALL);
    private static final Pattern COMBINED_HUNK =
            Pattern.compile("(@@@+) -(\\d{1,9})(?:,(\\d{1,9}))?(?: -\\S+)+ \\+(\\d{1,9})(?:,(\\d{1,9}))? @@@+ ?(.*)");
    private static final Pattern PREFIXED = Pattern.compile("[abciow]/.+");
    private static final String NOWHERE = "/dev/null";

    private final PatchLines lines;
    private final List<Hunk> hunks = new ArrayList<>();
    private ChangeKind kind = ChangeKind.MODIFIED;
    private String before = "";
    private String after = "";

    private PatchedFile(PatchLines lines) {
        this.lines = lines;
    }

    /** Whether a file's part begins at the line at hand. */
    static boolean begins(PatchLines lines) {
        return lines.peek().startsWith("diff --git ") || beginsCombined(lines) || beginsPlainly(lines);
    }

    /** Whether at the line at hand begins a file's part of a merge's diff against all its parents at once. */
    static boolean beginsCombined(PatchLines lines) {
        String line = lines.peek();
        return line.startsWith("diff --cc ") || line.startsWith("diff --combined ");
    }

    private static boolean beginsPlainly(PatchLines lines) {
        return lines.peek().startsWith("--- ")
                && lines.peek(1).startsWith("+++ ")
                && lines.peek(2).startsWith("@@ -");
    }

    static FileChange read(PatchLines lines) {
        return new PatchedFile(lines).read();
    }

    private FileChange read() {
        FixFormatException nameless = lines.wrong("a diff whose file's name cannot be told");
        if (lines.peek().startsWith("diff ")) {
            takeNames(lines.next());
            takeHeaders();
        }
        if (!lines.atEnd() && lines.peek().startsWith("--- ") && lines.peek(1).startsWith("+++ ")) {
            takePaths(lines.next(), lines.next());
        }
        takeHunks();
        if (before.isEmpty() || after.isEmpty()) {
            throw nameless;
        }
        return new FileChange(kind, before, after, null, null, hunks);
    }

    /** {@code diff --git a/P b/P}, where a path may hold blanks; of a rename the headers tell the paths. */
    private void takeNames(String line) {
        String names = line.substring(line.indexOf(' ', "diff ".length()) + 1);
        if (!line.startsWith("diff --git ")) {
            before = QuotedPath.unquote(names);
            after = before;
            return;
        }
        int middle = names.startsWith("\"") ? names.indexOf("\" ") + 1 : names.length() / 2;
        if (middle > 0 && middle < names.length() && names.charAt(middle) == ' ') {
            takePair(QuotedPath.unquote(names.substring(0, middle)), QuotedPath.unquote(names.substring(middle + 1)));
        }
    }

    private void takeHeaders() {
        while (!lines.atEnd()) {
            String line = lines.peek();
            if (line.startsWith("new file mode")) {
                kind = ChangeKind.ADDED;
            } else if (line.startsWith("deleted file mode")) {
                kind = ChangeKind.DELETED;
            } else if (line.startsWith("rename from ") || line.startsWith("copy from ")) {
                kind = line.startsWith("rename") ? ChangeKind.RENAMED : ChangeKind.COPIED;
                before = QuotedPath.unquote(line.substring(line.indexOf("from ") + 5));
            } else if (line.startsWith("rename to ") || line.startsWith("copy to ")) {
                after = QuotedPath.unquote(line.substring(line.indexOf("to ") + 3));
            } else if (!isOtherHeader(line)) {
                return;
            }
            lines.next();
        }
    }

    private static boolean isOtherHeader(String line) {
        return line.startsWith("index ")
                || line.startsWith("mode ")
                || line.startsWith("old mode ")
                || line.startsWith("new mode ")
                || line.startsWith("similarity index ")
                || line.startsWith("dissimilarity index ");
    }

    private void takePaths(String minus, String plus) {
        String from = path(minus);
        String to = path(plus);
        if (from.equals(NOWHERE)) {
            kind = ChangeKind.ADDED;
            after = after.isEmpty() ? withoutPrefix(to) : after;
            before = after;
        } else if (to.equals(NOWHERE)) {
            kind = ChangeKind.DELETED;
            before = before.isEmpty() ? withoutPrefix(from) : before;
            after = before;
        } else if (kind != ChangeKind.RENAMED && kind != ChangeKind.COPIED) {
            takePair(from, to);
            kind = before.equals(after) ? kind : ChangeKind.RENAMED;
        }
    }

    /** Takes two paths without git's prefixes, which are of one letter and differ ({@code diff.noprefix} has none). */
    private void takePair(String from, String to) {
        boolean prefixed =
                PREFIXED.matcher(from).matches() && PREFIXED.matcher(to).matches() && from.charAt(0) != to.charAt(0);
        before = prefixed ? from.substring(2) : from;
        after = prefixed ? to.substring(2) : to;
    }

    /** The path of a {@code ---} or {@code +++} line, without the date that some tools put behind a tab. */
    private static String path(String line) {
        String written = line.substring(4);
        int tab = written.indexOf('\t');
        return QuotedPath.unquote(tab < 0 ? written.stripTrailing() : written.substring(0, tab));
    }

    private static String withoutPrefix(String path) {
        return PREFIXED.matcher(path).matches() ? path.substring(2) : path;
    }

    private void takeHunks() {
        while (!lines.atEnd()) {
            String line = lines.peek();
            if (line.startsWith("@@@")) {
                hunks.add(combinedHunk());
            } else if (line.startsWith("@@ ")) {
                hunks.add(hunk());
            } else {
                return;
            }
        }
    }

    private Hunk hunk() {
        Matcher header = HUNK.matcher(lines.peek());
        if (!header.matches()) {
            throw lines.wrong("a hunk's header that is not of the form @@ -1,2 +3,4 @@");
        }
        lines.next();
        int beforeCount = count(header.group(2));
        int afterCount = count(header.group(4));
        List<String> body = new ArrayList<>();
        int removed = beforeCount;
        int added = afterCount;
        while (removed > 0 || added > 0 || (!lines.atEnd() && lines.peek().startsWith("\\ "))) {
            String line = hunkLine(removed, added);
            body.add(line);
            char lead = line.charAt(0);
            removed -= lead == ' ' || lead == '-' ? 1 : 0;
            added -= lead == ' ' || lead == '+' ? 1 : 0;
        }
        return new Hunk(
                Integer.parseInt(header.group(1)),
                beforeCount,
                Integer.parseInt(header.group(3)),
                afterCount,
                header.group(5),
                body);
    }

    private String hunkLine(int removedLeft, int addedLeft) {
        if (lines.atEnd()) {
            throw lines.ended("the text ends within a hunk");
        }
        // Mail programs cut the blank off an empty line of context.
        String line = lines.peek().isEmpty() ? " " : lines.peek();
        char lead = line.charAt(0);
        boolean isTooMany =
                (removedLeft == 0 && (lead == '-' || lead == ' ')) || (addedLeft == 0 && (lead == '+' || lead == ' '));
        if (isTooMany || " +-\\".indexOf(lead) < 0) {
            throw lines.wrong("a hunk whose lines are not as many as its header says");
        }
        lines.next();
        return line;
    }

    private static int count(@Nullable String written) {
        return written == null ? 1 : Integer.parseInt(written);
    }

    /** Of a merge's combined hunk, what it shows against the first parent. */
    private Hunk combinedHunk() {
        Matcher header = COMBINED_HUNK.matcher(lines.peek());
        if (!header.matches()) {
            throw lines.wrong("a combined hunk's header that is not of the form @@@ -1,2 -3,4 +5,6 @@@");
        }
        lines.next();
        int parents = header.group(1).length() - 1;
        int beforeLeft = count(header.group(3));
        int afterLeft = count(header.group(5));
        List<String> body = new ArrayList<>();
        while (beforeLeft > 0 || afterLeft > 0 || isCombinedLine(parents)) {
            if (lines.atEnd()) {
                throw lines.ended("the text ends within a hunk");
            }
            String line = lines.next();
            if (line.startsWith("\\ ")) {
                body.add(line);
                continue;
            }
            String columns = line.length() < parents ? " ".repeat(parents) : line.substring(0, parents);
            char lead = columns.charAt(0);
            boolean isGone = columns.indexOf('-') >= 0;
            if (lead != ' ' || !isGone) {
                body.add(lead + (line.length() < parents ? "" : line.substring(parents)));
            }
            beforeLeft -= lead == '-' || (lead == ' ' && !isGone) ? 1 : 0;
            afterLeft -= isGone ? 0 : 1;
        }
        return new Hunk(
                Integer.parseInt(header.group(2)),
                count(header.group(3)),
                Integer.parseInt(header.group(4)),
                count(header.group(5)),
                header.group(6),
                body);
    }

    /** Whether a line of another parent alone, which counts on neither side, is still to come. */
    private boolean isCombinedLine(int parents) {
        if (lines.atEnd() || lines.peek().length() < parents) {
            return false;
        }
        String columns = lines.peek().substring(0, parents);
        return columns.startsWith(" ")
                && columns.indexOf('-') > 0
                && columns.strip().chars().allMatch(c -> c == '-');
    }
}
