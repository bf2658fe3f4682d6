package cbm.miner.fix;

import java.util.List;

/**
 * Fixes as git prints them: the text of {@code git show}, {@code git log -p}, {@code git diff} and {@code git
 * format-patch}, which is also that of a {@code .patch} file, and plain unified diffs.
 *
 * <p>Reading is tolerant: prose around a diff, statistics, notes and signatures are passed over, and of a combined diff
 * of a merge the part against the first parent is taken. A fix that was read has hunks only, no whole texts.
 */
public final class PatchFormat {
    private PatchFormat() {}

    /**
     * Reads all fixes of a text: one for each commit, or one for a bare diff.
     *
     * @param name what the fixes say of where they are from
     * @throws FixFormatException where there is neither a commit nor a diff, or a hunk is broken
     */
    public static List<Fix> read(String name, String text) {
        return new PatchReader(name, text).read();
    }

    /**
     * Writes a fix as {@code git show} prints it, without names of people. Reading it again gives the same fix without
     * whole texts; git can apply it.
     */
    public static String write(Fix fix) {
        StringBuilder text = new StringBuilder("commit ")
                .append(fix.commit().isEmpty() ? PatchReader.NO_COMMIT : fix.commit())
                .append("\nDate:   ")
                .append(fix.date())
                .append("\n\n");
        fix.message().lines().forEach(line -> text.append("    ").append(line).append('\n'));
        if (!fix.message().isEmpty()) {
            text.append('\n');
        }
        fix.files().forEach(file -> write(file, text));
        return text.toString();
    }

    private static void write(FileChange file, StringBuilder text) {
        String before = QuotedPath.quote("a/" + file.pathBefore());
        String after = QuotedPath.quote("b/" + file.pathAfter());
        text.append("diff --git ").append(before).append(' ').append(after).append('\n');
        switch (file.kind()) {
            case ADDED -> text.append("new file mode 100644\n");
            case DELETED -> text.append("deleted file mode 100644\n");
            case RENAMED -> move("rename", file, text);
            case COPIED -> move("copy", file, text);
            case MODIFIED -> {}
        }
        if (file.hunks().isEmpty()) {
            return;
        }
        text.append("--- ").append(file.kind() == ChangeKind.ADDED ? "/dev/null" : before + tab(before));
        text.append("\n+++ ").append(file.kind() == ChangeKind.DELETED ? "/dev/null" : after + tab(after));
        text.append('\n');
        for (Hunk hunk : file.hunks()) {
            text.append(hunk.header());
            if (!hunk.function().isEmpty()) {
                text.append(' ').append(hunk.function());
            }
            text.append('\n');
            hunk.lines().forEach(line -> text.append(line).append('\n'));
        }
    }

    /** Git ends a path that holds a blank by a tab, so that no tool takes the rest for a date. */
    private static String tab(String path) {
        return path.indexOf(' ') >= 0 ? "\t" : "";
    }

    private static void move(String how, FileChange file, StringBuilder text) {
        text.append(how)
                .append(" from ")
                .append(QuotedPath.quote(file.pathBefore()))
                .append('\n');
        text.append(how)
                .append(" to ")
                .append(QuotedPath.quote(file.pathAfter()))
                .append('\n');
    }
}
