package cbm.miner.git;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/** The first lines of a commit object: which tree it stands for, and which commits it follows. */
record CommitHead(ObjectId tree, Optional<ObjectId> firstParent, int parents) {
    /** Of a commit that could not be read. */
    static final CommitHead UNREAD = new CommitHead(ObjectId.zeroId(), Optional.empty(), 0);

    private static final byte[] TREE = "tree ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_DIGITS = 40;

    /** Reads the bytes of a commit object. */
    static CommitHead of(byte[] commit) throws UnreadableObjectException {
        try {
            if (RawParseUtils.match(commit, 0, TREE) < 0) {
                throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, "a commit without a tree");
            }
            ObjectId tree = ObjectId.fromString(commit, TREE.length);
            int at = TREE.length + ID_DIGITS + 1;
            Optional<ObjectId> first = Optional.empty();
            int parents = 0;
            while (RawParseUtils.match(commit, at, PARENT) > 0) {
                if (parents++ == 0) {
                    first = Optional.of(ObjectId.fromString(commit, at + PARENT.length));
                }
                at += PARENT.length + ID_DIGITS + 1;
            }
            return new CommitHead(tree, first, parents);
        } catch (InvalidObjectIdException | ArrayIndexOutOfBoundsException e) {
            throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, "a commit with a damaged header", e);
        }
    }
}
