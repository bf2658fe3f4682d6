package cbm.miner.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One version of a file as a tree names it.
 *
 * @param mode git's mode, such as octal 100644; 0 for a file that is not there
 * @param id the blob's id, or a submodule's commit; zeros for a file that is not there
 */
public record FileVersion(int mode, ObjectId id) {
    /** A file that is not there. */
    static final FileVersion ABSENT = new FileVersion(0, ObjectId.zeroId());

    /** Whether there is something at the path. */
    public boolean exists() {
        return mode != 0;
    }

    /** The id in hexadecimal; empty for a file that is not there. */
    public String blob() {
        return exists() ? id.name() : "";
    }

    /** Whether it is a file with content: no symbolic link and no submodule. */
    public boolean isRegular() {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    /** Whether it is the commit of a submodule. */
    boolean isSubmodule() {
        return FileMode.GITLINK.equals(mode);
    }

    /** The mode as git prints it, in six octal digits; an odd mode of an old commit as git reads it today. */
    public String printedMode() {
        if (isRegular()) {
            return (mode & 0100) == 0 ? "100644" : "100755";
        }
        String octal = Integer.toOctalString(mode);
        return "0".repeat(6 - octal.length()) + octal;
    }
}
