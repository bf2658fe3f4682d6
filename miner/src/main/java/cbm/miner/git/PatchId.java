package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.LineDiff;
import cbm.miner.fix.QuotedPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The stable patch id of a commit's changes to Go files: the same for a commit and its cherry-picks, wherever their
 * lines stand, however they are indented, and whatever else they change.
 *
 * <p>It is what {@code git diff-tree -p -M --diff-algorithm=histogram --full-index PARENT COMMIT -- '*.go' | git
 * patch-id --stable} prints, as long as the diff is git's. Files that are no Go source are left out on purpose: a
 * backport differs from its original in the change log more often than in the code. A commit that changes no Go source has
 * the patch id of all that it changes. Go files that the {@link Budget} left out count with their headers only.
 */
final class PatchId implements LineDiff.Viewer {
    private final MessageDigest file = sha1();
    private final byte[] sum = new byte[20];
    private byte[] buffer = new byte[256];
    private boolean anything;
    /** Whether the file at hand has hunks; git adds what has none to the file that follows. */
    private boolean hasHunks;

    /** What a diff's header says of a file. */
    record File(
            ChangeKind kind,
            FileVersion before,
            FileVersion after,
            String pathBefore,
            String pathAfter,
            int similarity) {}

    /** Starts a file. */
    void start(File started) {
        if (hasHunks) {
            flush();
        }
        hasHunks = false;
        String modeBefore = started.before.printedMode();
        String modeAfter = started.after.printedMode();
        add("diff --git " + QuotedPath.quote("a/" + started.pathBefore) + " "
                + QuotedPath.quote("b/" + started.pathAfter));
        if (started.kind == ChangeKind.ADDED) {
            add("new file mode " + modeAfter);
        } else if (started.kind == ChangeKind.DELETED) {
            add("deleted file mode " + modeBefore);
        } else if (!modeBefore.equals(modeAfter)) {
            add("old mode " + modeBefore);
            add("new mode " + modeAfter);
        }
        if (started.kind == ChangeKind.RENAMED) {
            add("similarity index " + started.similarity + "%");
            add("rename from " + QuotedPath.quote(started.pathBefore));
            add("rename to " + QuotedPath.quote(started.pathAfter));
        }
    }

    /** Adds the lines of the file started last. */
    void lines(File started, LineDiff diff) {
        if (diff.isEmpty()) {
            return;
        }
        boolean isAdded = started.kind == ChangeKind.ADDED;
        boolean isDeleted = started.kind == ChangeKind.DELETED;
        add("--- " + (isAdded ? "/dev/null" : QuotedPath.quote("a/" + started.pathBefore)));
        add("+++ " + (isDeleted ? "/dev/null" : QuotedPath.quote("b/" + started.pathAfter)));
        hasHunks = true;
        diff.show(this);
    }

    /** The file started last is binary; its blobs' ids stand for its lines. */
    void binary(File started) {
        add(started.before.id().name());
        add(started.after.id().name());
        flush();
    }

    /** The patch id in hexadecimal; empty where nothing changed. */
    String id() {
        if (!anything) {
            return "";
        }
        flush();
        return HexFormat.of().formatHex(sum);
    }

    @Override
    public void line(char lead, byte[] bytes, int from, int to) {
        byte[] line = room(to - from + 1);
        line[0] = (byte) lead;
        int length = lead == ' ' ? 0 : 1;
        for (int i = from; i < to && bytes[i] != 0; i++) {
            byte each = bytes[i];
            line[length] = each;
            length += each == ' ' || each == '\n' || each == '\t' || each == '\r' ? 0 : 1;
        }
        file.update(line, 0, length);
    }

    private void add(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        line(' ', bytes, 0, bytes.length);
        anything = true;
    }

    private byte[] room(int length) {
        if (buffer.length < length + 1) {
            buffer = Arrays.copyOf(buffer, 2 * length + 1);
        }
        return buffer;
    }

    /** Adds the file's hash to the sum as one number of 20 bytes, the lowest first, so that the order is nothing. */
    private void flush() {
        byte[] hash = file.digest();
        int carry = 0;
        for (int i = 0; i < sum.length; i++) {
            carry += (sum[i] & 0xff) + (hash[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= 8;
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
