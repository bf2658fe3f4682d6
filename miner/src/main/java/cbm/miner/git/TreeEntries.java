package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/** A cursor over the entries of one tree object, in git's order. */
final class TreeEntries {
    private static final int DIRECTORY = 0040000;
    private static final int TYPE_MASK = 0170000;

    private final byte[] bytes;
    private int mode;
    private int nameFrom;
    private int nameTo;

    /** Stands at the first entry of a tree's bytes. */
    TreeEntries(byte[] bytes) {
        this.bytes = bytes;
        readFrom(0);
    }

    boolean atEnd() {
        return mode == 0;
    }

    void next() {
        readFrom(nameTo + 1 + 20);
    }

    int mode() {
        return mode;
    }

    boolean isDirectory() {
        return (mode & TYPE_MASK) == DIRECTORY;
    }

    ObjectId id() {
        return ObjectId.fromRaw(bytes, nameTo + 1);
    }

    FileVersion version() {
        return new FileVersion(mode, id());
    }

    boolean sameVersion(TreeEntries that) {
        int from = nameTo + 1;
        int thatFrom = that.nameTo + 1;
        return mode == that.mode && Arrays.equals(bytes, from, from + 20, that.bytes, thatFrom, thatFrom + 20);
    }

    String name() {
        return new String(bytes, nameFrom, nameTo - nameFrom, UTF_8);
    }

    boolean nameIs(byte[] name) {
        return Arrays.equals(bytes, nameFrom, nameTo, name, 0, name.length);
    }

    boolean nameEndsWith(String suffix) {
        int at = nameTo - suffix.length();
        if (at < nameFrom) {
            return false;
        }
        for (int i = 0; i < suffix.length(); i++) {
            if (bytes[at + i] != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Compares by name as git sorts trees: a directory's name as if a slash stood at its end. */
    int compareName(TreeEntries that) {
        int length = nameTo - nameFrom;
        int thatLength = that.nameTo - that.nameFrom;
        int common = Math.min(length, thatLength);
        int order = Arrays.compareUnsigned(
                bytes, nameFrom, nameFrom + common, that.bytes, that.nameFrom, that.nameFrom + common);
        return order != 0 ? order : Integer.compare(byteAt(common, length), that.byteAt(common, thatLength));
    }

    private int byteAt(int index, int length) {
        if (index < length) {
            return bytes[nameFrom + index] & 0xff;
        }
        return isDirectory() ? '/' : 0;
    }

    private void readFrom(int offset) {
        mode = 0;
        if (offset >= bytes.length) {
            return;
        }
        int i = offset;
        int value = 0;
        while (bytes[i] != ' ') {
            value = value * 8 + bytes[i++] - '0';
        }
        nameFrom = ++i;
        while (bytes[i] != 0) {
            i++;
        }
        nameTo = i;
        mode = value;
    }
}
