package cbm.miner.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The Go files of a commit's tree, read from the object database without a checkout.
 *
 * @param commit the commit
 * @param date when it was made
 * @param files the files in the order of their paths as git sorts them; no symbolic links
 * @param unread directories that could not be read
 */
public record Snapshot(CommitId commit, Instant date, List<File> files, List<Unread> unread) {
    private static final String SUFFIX = ".go";

    /**
     * A file of the tree.
     *
     * @param path from the root of the repository, with slashes
     * @param blob the id of its content, 40 hexadecimal digits
     */
    public record File(String path, String blob) {}

    /** What could not be read, and why. */
    public record Unread(String path, SkipReason reason) {}

    public Snapshot {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the trees of some commits; what they share is read once.
     *
     * @throws UnusableRepository where a commit itself cannot be read
     */
    public static List<Snapshot> read(GitRepository repository, List<CommitId> commits) throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        try (ObjectSource objects = new ObjectSource(repository, Integer.MAX_VALUE - 8)) {
            for (CommitId commit : commits) {
                snapshots.add(read(objects, commit));
            }
        }
        return List.copyOf(snapshots);
    }

    private static Snapshot read(ObjectSource objects, CommitId commit) throws IOException {
        byte[] raw;
        CommitHead head;
        try {
            raw = objects.commit(commit.objectId());
            head = CommitHead.of(raw);
        } catch (UnreadableObjectException e) {
            throw UnusableRepository.unreadable(
                    "the commit " + commit + " cannot be read: " + e.reason().meaning());
        }
        TreeDiff tree = TreeDiff.of(objects, null, head.tree(), Integer.MAX_VALUE - 1);
        List<File> files = new ArrayList<>();
        for (PathChange change : tree.changes()) {
            if (change.path().endsWith(SUFFIX) && change.after().isRegular()) {
                files.add(new File(change.path(), change.after().blob()));
            }
        }
        List<Unread> unread = tree.unread().stream()
                .map(part -> new Unread(part.path(), part.reason()))
                .toList();
        return new Snapshot(commit, new RawCommit(commit.objectId(), raw).commitDate(), files, unread);
    }
}
