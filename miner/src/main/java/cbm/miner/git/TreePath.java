package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one path in the trees of neighbouring commits, of which most share the folders on the way.
 *
 * <p>Remembers the trees on the way to the path that it looked for last, and reads no further where they are the same.
 */
final class TreePath {
    private final ObjectSource objects;
    private final byte[][] names;
    /** The trees of the last search, from the root down; null beyond where it ended. */
    private final @Nullable ObjectId[] trees;

    private FileVersion last = FileVersion.ABSENT;

    TreePath(ObjectSource objects, String path) {
        this.objects = objects;
        this.names =
                Arrays.stream(path.split("/")).map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
        this.trees = new @Nullable ObjectId[names.length];
    }

    /** The file at the path; {@link FileVersion#ABSENT} where no regular file stands there. */
    FileVersion in(ObjectId root) throws UnreadableObjectException {
        try {
            return search(root);
        } catch (UnreadableObjectException e) {
            Arrays.fill(trees, null);
            throw e;
        }
    }

    private FileVersion search(ObjectId root) throws UnreadableObjectException {
        ObjectId tree = root;
        for (int depth = 0; depth < names.length; depth++) {
            if (tree.equals(trees[depth])) {
                return last;
            }
            Arrays.fill(trees, depth, names.length, null);
            TreeEntries entry = find(tree, names[depth]);
            trees[depth] = tree;
            boolean isLast = depth + 1 == names.length;
            if (entry == null || entry.isDirectory() == isLast) {
                last = FileVersion.ABSENT;
                return last;
            }
            if (isLast) {
                last = entry.version().isRegular() ? entry.version() : FileVersion.ABSENT;
                return last;
            }
            tree = entry.id();
        }
        throw new IllegalStateException("a path has at least one name");
    }

    private @Nullable TreeEntries find(ObjectId tree, byte[] name) throws UnreadableObjectException {
        try {
            TreeEntries entries = new TreeEntries(objects.tree(tree));
            while (!entries.atEnd()) {
                if (entries.nameIs(name)) {
                    return entries;
                }
                entries.next();
            }
            return null;
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, tree.name(), e);
        }
    }
}
