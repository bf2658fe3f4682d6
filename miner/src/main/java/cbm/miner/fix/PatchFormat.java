package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Fixes as git prints them: the text of {@code git show}, {@code git log -p}, {@code git diff} and {@code git
 * format-patch}, which is also that of a {@code .patch} file, and plain unified diffs.
 *
 * <p>Reading is tolerant: prose around a diff, statistics, notes and signatures are passed over, and of a combined diff
 * of a merge the part against the first parent is taken. A body of a mail in base64 or quoted-printable is decoded. A fix that
 * was read has hunks only, no whole texts.
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
     * whole texts. For readers of text; {@link #bytes} is what git can apply.
     */
    public static String write(Fix fix) {
        StringBuilder text = new StringBuilder();
        write(fix, (part, charset) -> text.append(part));
        return text.toString();
    }

    /**
     * Writes a fix as {@link #write} does, each line of a file in the bytes that it has in the file and all else in
     * UTF-8. Git can apply it, whatever the files are encoded in.
     */
    public static byte[] bytes(Fix fix) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(fix, (part, charset) -> bytes.writeBytes(part.getBytes(charset)));
        return bytes.toByteArray();
    }

    /** Takes a patch part by part. */
    private interface Parts {
        void add(String part, Charset charset);
    }

    private static void write(Fix fix, Parts parts) {
        StringBuilder text = new StringBuilder("commit ")
                .append(fix.commit().isEmpty() ? PatchReader.NO_COMMIT : fix.commit())
                .append("\nDate:   ")
                .append(fix.date())
                .append("\n\n");
        fix.message().lines().forEach(line -> text.append("    ").append(line).append('\n'));
        if (!fix.message().isEmpty()) {
            text.append('\n');
        }
        parts.add(text.toString(), UTF_8);
        for (FileChange file : fix.files()) {
            parts.add(head(file), UTF_8);
            file.hunks().forEach(hunk -> write(file, hunk, parts));
        }
    }

    private static String head(FileChange file) {
        String before = QuotedPath.quote("a/" + file.pathBefore());
        String after = QuotedPath.quote("b/" + file.pathAfter());
        StringBuilder text = new StringBuilder("diff --git ");
        text.append(before).append(' ').append(after).append('\n');
        switch (file.kind()) {
            case ADDED -> text.append("new file mode 100644\n");
            case DELETED -> text.append("deleted file mode 100644\n");
            case RENAMED -> move("rename", file, text);
            case COPIED -> move("copy", file, text);
            case MODIFIED -> {}
        }
        if (!file.hunks().isEmpty()) {
            text.append("--- ").append(file.kind() == ChangeKind.ADDED ? "/dev/null" : before + tab(before));
            text.append("\n+++ ").append(file.kind() == ChangeKind.DELETED ? "/dev/null" : after + tab(after));
            text.append('\n');
        }
        return text.toString();
    }

    /** A line that both sides have was read from the side after, the function from the side before. */
    private static void write(FileChange file, Hunk hunk, Parts parts) {
        Charset before = file.charset(Side.BEFORE);
        Charset after = file.charset(Side.AFTER);
        String function = hunk.function().isEmpty() ? "" : " " + hunk.function();
        parts.add(hunk.header() + function + "\n", before);
        for (String line : hunk.lines()) {
            parts.add(line + "\n", line.startsWith("-") ? before : after);
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
