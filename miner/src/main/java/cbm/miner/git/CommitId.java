package cbm.miner.git;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The id of a commit.
 *
 * @param name its 40 lower-case hexadecimal digits
 */
public record CommitId(String name) implements Comparable<CommitId> {
    /** The number of hexadecimal digits of a name. */
    public static final int DIGITS = 40;

    public CommitId {
        if (!ObjectId.isId(name)) {
            throw new IllegalArgumentException("'" + name + "' is not 40 hexadecimal digits");
        }
    }

    static CommitId of(AnyObjectId id) {
        return new CommitId(id.name());
    }

    ObjectId objectId() {
        return ObjectId.fromString(name);
    }

    @Override
    public int compareTo(CommitId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
