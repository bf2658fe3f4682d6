package cbm.miner.git;

import cbm.miner.fix.FileContent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads objects for one thread, and keeps the trees read last, which neighbouring commits share.
 *
 * <p>What cannot be read is an {@link UnreadableObjectException}, never another one.
 */
final class ObjectSource implements AutoCloseable {
    private static final int TREES_KEPT = 4096;
    private static final int MOST_TREE_BYTES = 64 << 20;

    private final Repository repository;
    private final ObjectReader reader;
    private final PackedObjects packed;
    private final int mostBlobBytes;
    private final Map<ObjectId, byte[]> trees = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, byte[]> eldest) {
            return size() > TREES_KEPT;
        }
    };

    /**
     * Opens a reader.
     *
     * @param mostBlobBytes the size from which a blob is not read
     */
    ObjectSource(GitRepository repository, int mostBlobBytes) {
        this(repository.jgit(), repository.packs(), mostBlobBytes);
    }

    ObjectSource(Repository repository, PackList packs, int mostBlobBytes) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.packed = new PackedObjects(packs);
        this.mostBlobBytes = mostBlobBytes;
        // Larger objects are then opened as streams, which reads nothing of them yet.
        reader.setStreamFileThreshold(mostBlobBytes + 1);
    }

    /** The bytes of a commit object. */
    byte[] commit(ObjectId id) throws UnreadableObjectException {
        return whole(id, Constants.OBJ_COMMIT, MOST_TREE_BYTES);
    }

    /** Whether a shallow clone ends at a commit. */
    boolean isShallow(ObjectId commit) {
        try {
            return repository.getObjectDatabase().getShallowCommits().contains(commit);
        } catch (IOException e) {
            return false;
        }
    }

    /** The bytes of a tree object; not to be changed. */
    byte[] tree(ObjectId id) throws UnreadableObjectException {
        byte[] known = trees.get(id);
        if (known == null) {
            known = whole(id, Constants.OBJ_TREE, MOST_TREE_BYTES);
            trees.put(id, known);
        }
        return known;
    }

    /** The content of a blob, of which a too large one costs nothing. */
    FileContent blob(ObjectId id) throws UnreadableObjectException {
        return FileContent.of(whole(id, Constants.OBJ_BLOB, mostBlobBytes));
    }

    private byte[] whole(ObjectId id, int type, int mostBytes) throws UnreadableObjectException {
        PackedObjects.Content content = packed.read(id, mostBytes);
        if (content != null && content.type() == type) {
            return content.bytes();
        }
        try {
            ObjectLoader loader = reader.open(id, type);
            if (loader.getSize() > mostBytes) {
                throw new UnreadableObjectException(SkipReason.FILE_TOO_LARGE, loader.getSize() + " bytes");
            }
            return loader.getCachedBytes(mostBytes);
        } catch (MissingObjectException e) {
            // JGit forgets a whole pack when it comes upon a damaged object in it.
            SkipReason reason = packed.lists(id) ? SkipReason.DAMAGED_OBJECT : SkipReason.MISSING_OBJECT;
            throw new UnreadableObjectException(reason, id.name(), e);
        } catch (IncorrectObjectTypeException | LargeObjectException | IllegalArgumentException e) {
            throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, id.name(), e);
        } catch (UnreadableObjectException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, id.name(), e);
        }
    }

    @Override
    public void close() {
        packed.close();
        reader.close();
    }
}
