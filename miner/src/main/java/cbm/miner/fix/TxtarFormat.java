package cbm.miner.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fix as a txtar archive: its message, then the files of a tree {@code before/} and of a tree {@code after/}.
 *
 * <pre>
 * Unlock on the early return
 * -- before/a.go --
 * package a
 * -- after/a.go --
 * package a // fixed
 * </pre>
 *
 * <p>Files that are equal in both trees belong to the sources around the fix, not to the fix. Other files of the archive
 * are passed over. As in Go's txtar, every file ends with a line feed.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/tools/txtar">txtar</a>
 */
public final class TxtarFormat {
    private static final Pattern MARKER = Pattern.compile("^-- (\\S|\\S.*\\S) --[ \\t\\r]*$", Pattern.MULTILINE);
    private static final String BEFORE = "before/";
    private static final String AFTER = "after/";

    private TxtarFormat() {}

    /** A fix with the files around it. */
    public record Archive(Fix fix, Sources sources) {}

    /**
     * Reads an archive.
     *
     * @param name what the fix says of where it is from
     * @throws FixFormatException where the archive has no file in either tree
     */
    public static Archive read(String name, String text) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        Matcher marker = MARKER.matcher(text);
        int messageEnd = text.length();
        boolean found = marker.find();
        if (found) {
            messageEnd = marker.start();
        }
        while (found) {
            String path = marker.group(1);
            int start = Math.min(text.length(), marker.end() + 1);
            found = marker.find();
            String content = withLineFeed(text.substring(start, found ? marker.start() : text.length()));
            if (path.startsWith(BEFORE)) {
                before.put(path.substring(BEFORE.length()), content);
            } else if (path.startsWith(AFTER)) {
                after.put(path.substring(AFTER.length()), content);
            }
        }
        if (before.isEmpty() && after.isEmpty()) {
            throw new FixFormatException(1, "no file of a tree before/ or after/");
        }
        String message = text.substring(0, messageEnd).strip();
        Fix fix = new Fix(name, "", message.isEmpty() ? "" : message + "\n", Instant.EPOCH, files(before, after));
        return new Archive(fix, new TextSources(before, after));
    }

    /**
     * Writes a fix.
     *
     * @throws IllegalArgumentException where a file's whole texts are not known, or hold a line that is a marker
     */
    public static String write(Fix fix) {
        StringBuilder text = new StringBuilder(unmarked(withLineFeed(fix.message())));
        for (FileChange file : fix.files()) {
            if (file.kind() != ChangeKind.ADDED) {
                write(BEFORE + file.pathBefore(), text(file, Side.BEFORE), text);
            }
            if (file.kind() != ChangeKind.DELETED) {
                write(AFTER + file.pathAfter(), text(file, Side.AFTER), text);
            }
        }
        return text.toString();
    }

    private static void write(String path, String content, StringBuilder text) {
        text.append("-- ").append(path).append(" --\n").append(unmarked(withLineFeed(content)));
    }

    private static String text(FileChange file, Side side) {
        return file.text(side)
                .orElseThrow(
                        () -> new IllegalArgumentException("the whole text of " + file.path(side) + " is not known"));
    }

    private static String unmarked(String content) {
        if (MARKER.matcher(content).find()) {
            throw new IllegalArgumentException("a txtar archive cannot hold a line that looks like a file's name");
        }
        return content;
    }

    private static String withLineFeed(String content) {
        return content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
    }

    private static List<FileChange> files(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileChange> files = new ArrayList<>();
        for (String path : paths) {
            String textBefore = before.getOrDefault(path, "");
            String textAfter = after.getOrDefault(path, "");
            ChangeKind kind = !before.containsKey(path)
                    ? ChangeKind.ADDED
                    : after.containsKey(path) ? ChangeKind.MODIFIED : ChangeKind.DELETED;
            if (kind != ChangeKind.MODIFIED || !textBefore.equals(textAfter)) {
                List<Hunk> hunks = LineDiff.hunks(textBefore, textAfter);
                files.add(new FileChange(kind, path, path, textBefore, textAfter, hunks));
            }
        }
        return files;
    }
}
