package cbm.miner.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The paths in which two trees differ, in the order of {@code git diff-tree -r}.
 *
 * <p>A tree that cannot be read is noted, and what stands below it is left out.
 */
final class TreeDiff {
    private final ObjectSource objects;
    private final int mostPaths;
    private final List<PathChange> changes = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    /** A directory that could not be read. */
    record Unread(String path, SkipReason reason, ObjectId tree) {}

    private TreeDiff(ObjectSource objects, int mostPaths) {
        this.objects = objects;
        this.mostPaths = mostPaths;
    }

    /**
     * Compares two trees.
     *
     * @param before the tree before, or null for the empty one
     * @param mostPaths after how many paths to stop
     */
    static TreeDiff of(ObjectSource objects, @Nullable ObjectId before, ObjectId after, int mostPaths) {
        TreeDiff diff = new TreeDiff(objects, mostPaths);
        diff.compare("", before, after);
        return diff;
    }

    List<PathChange> changes() {
        return changes;
    }

    List<Unread> unread() {
        return unread;
    }

    /** Whether there are more paths than were asked for. */
    boolean isCut() {
        return changes.size() > mostPaths;
    }

    private void compare(String directory, @Nullable ObjectId before, @Nullable ObjectId after) {
        TreeEntries left = entries(directory, before);
        TreeEntries right = entries(directory, after);
        if (left == null || right == null) {
            return;
        }
        while (!(left.atEnd() && right.atEnd()) && !isCut()) {
            int order = left.atEnd() ? 1 : right.atEnd() ? -1 : left.compareName(right);
            if (order == 0) {
                both(directory, left, right);
            } else {
                one(directory, order < 0 ? left : right, order < 0);
            }
            if ((order <= 0 && !next(directory, left, before)) || (order >= 0 && !next(directory, right, after))) {
                return;
            }
        }
    }

    private boolean next(String directory, TreeEntries entries, @Nullable ObjectId tree) {
        try {
            entries.next();
            return true;
        } catch (ArrayIndexOutOfBoundsException e) {
            unread.add(new Unread(directory, SkipReason.DAMAGED_OBJECT, tree == null ? ObjectId.zeroId() : tree));
            return false;
        }
    }

    private @Nullable TreeEntries entries(String directory, @Nullable ObjectId tree) {
        if (tree == null) {
            return new TreeEntries(new byte[0]);
        }
        try {
            return new TreeEntries(objects.tree(tree));
        } catch (UnreadableObjectException e) {
            unread.add(new Unread(directory, e.reason(), tree));
            return null;
        } catch (ArrayIndexOutOfBoundsException e) {
            unread.add(new Unread(directory, SkipReason.DAMAGED_OBJECT, tree));
            return null;
        }
    }

    private void both(String directory, TreeEntries left, TreeEntries right) {
        if (left.sameVersion(right)) {
            return;
        }
        String path = directory + left.name();
        // Of equal names in git's order, both or neither are directories.
        if (left.isDirectory()) {
            if (!left.id().equals(right.id())) {
                compare(path + "/", left.id(), right.id());
            }
        } else {
            changes.add(new PathChange(path, left.version(), right.version()));
        }
    }

    private void one(String directory, TreeEntries entry, boolean isBefore) {
        String path = directory + entry.name();
        if (entry.isDirectory()) {
            compare(path + "/", isBefore ? entry.id() : null, isBefore ? null : entry.id());
        } else {
            changes.add(new PathChange(
                    path,
                    isBefore ? entry.version() : FileVersion.ABSENT,
                    isBefore ? FileVersion.ABSENT : entry.version()));
        }
    }
}
