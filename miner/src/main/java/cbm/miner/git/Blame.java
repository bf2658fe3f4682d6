package cbm.miner.git;

import cbm.miner.fix.ComparedLines;
import cbm.miner.fix.FileContent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commits that brought lines, as {@code git blame -w} does: through renames and merges, whatever the spacing;
 * and, where less of a line counts than that, through changes of the rest.
 *
 * <p>Only the lines asked for are followed, and the walk ends with the last of them. For one thread; several share the
 * repository with a blame each.
 */
public final class Blame implements AutoCloseable {
    private static final int TEXTS_KEPT = 64;
    private static final int COMMITS_KEPT = 1 << 16;

    private final ObjectSource objects;
    private final Budget budget;
    private final View view;
    private final Map<ObjectId, RawCommit> commits = new Recent<>(COMMITS_KEPT);
    private final Map<ObjectId, ComparedLines> texts = new Recent<>(TEXTS_KEPT);

    /** Says what counts of a text. */
    @FunctionalInterface
    public interface View {
        /** Everything but the spacing. */
        View ALL = content -> content;

        /** The same lines without what does not count. */
        FileContent counted(FileContent content);
    }

    private static final class Recent<V> extends LinkedHashMap<ObjectId, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(64, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, V> eldest) {
            return size() > most;
        }
    }

    /**
     * A blame for one thread.
     *
     * @param view what counts of a line
     */
    public Blame(GitRepository repository, Budget budget, View view) {
        this(new ObjectSource(repository, budget.blobBytes()), budget, view);
    }

    Blame(Repository repository, Budget budget, View view) {
        this(new ObjectSource(repository, PackList.of(repository), budget.blobBytes()), budget, view);
    }

    private Blame(ObjectSource objects, Budget budget, View view) {
        this.objects = objects;
        this.budget = budget;
        this.view = view;
    }

    /**
     * Follows lines of files back to the commits that brought them.
     *
     * @param start the commit in which the lines stand
     * @param lines by path of a file the 1-based lines asked for; lines that the file does not have are left out, and
     *     so are files that cannot be read
     * @return the origins in the order of the paths given and of the lines
     * @throws IOException where the commit itself cannot be read
     */
    public List<LineOrigin> of(CommitId start, Map<String, ? extends Collection<Integer>> lines) throws IOException {
        return new BlameWalk(this, start.objectId(), lines).run();
    }

    /**
     * When a commit was made, to the second.
     *
     * @throws IOException where it cannot be read
     */
    public Instant committed(CommitId commit) throws IOException {
        return commit(commit.objectId()).commitDate();
    }

    RawCommit commit(ObjectId id) throws UnreadableObjectException {
        RawCommit known = commits.get(id);
        if (known == null) {
            known = new RawCommit(id, objects.commit(id));
            if (!known.isWellFormed()) {
                throw new UnreadableObjectException(SkipReason.DAMAGED_OBJECT, id.name());
            }
            commits.put(id, known);
        }
        return known;
    }

    /** What counts of a file version. */
    ComparedLines text(ObjectId blob) throws UnreadableObjectException {
        ComparedLines known = texts.get(blob);
        if (known == null) {
            FileContent content = objects.blob(blob);
            known = ComparedLines.of(content, view.counted(content));
            texts.put(blob, known);
        }
        return known;
    }

    TreePath path(String path) {
        return new TreePath(objects, path);
    }

    boolean isShallow(ObjectId commit) {
        return objects.isShallow(commit);
    }

    /** The file that was renamed to a path on the way from one tree to another, if one was. */
    @Nullable
    PathChange renamedTo(String path, ObjectId before, ObjectId after) {
        TreeDiff trees = TreeDiff.of(objects, before, after, budget.files());
        if (trees.isCut()) {
            return null;
        }
        String suffix = suffix(path);
        List<PathChange> gone = new ArrayList<>();
        PathChange target = null;
        for (PathChange change : trees.changes()) {
            if (change.path().equals(path)) {
                target = change;
            } else if (!change.after().exists()
                    && change.before().isRegular()
                    && suffix(change.path()).equals(suffix)) {
                gone.add(change);
            }
        }
        if (target == null) {
            return null;
        }
        Renames renames = Renames.among(gone, List.of(target), budget.renameLimit(), (change, version) -> {
            try {
                return Optional.of(Similarity.of(objects.blob(version.id())));
            } catch (UnreadableObjectException e) {
                // As for the fix diffs: what cannot be read is like nothing.
                return Optional.empty();
            }
        });
        return renames.of(target).map(Renames.Rename::source).orElse(null);
    }

    private static String suffix(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    }

    @Override
    public void close() {
        objects.close();
    }

    /** The order of the origins found. */
    static Comparator<LineOrigin> order(Collection<String> paths) {
        Map<String, Integer> number = new HashMap<>();
        paths.forEach(path -> number.putIfAbsent(path, number.size()));
        return Comparator.comparingInt((LineOrigin origin) -> number.getOrDefault(origin.path(), 0))
                .thenComparingInt(LineOrigin::line);
    }
}
