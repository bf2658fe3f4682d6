package cbm.miner.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * A range of commits as {@code git rev-list} takes it: {@code A..B} are the commits that B reaches and A does not,
 * {@code A...B} those that one of them reaches and the other does not. An end that is not said is {@code HEAD}.
 *
 * @param text the range as it was asked for
 * @param from the first end
 * @param to the second end
 * @param symmetric whether the commits of both sides are meant, three dots
 */
public record CommitRange(String text, String from, String to, boolean symmetric) {
    private static final String DOTS = "..";

    /** Whether a name of commits is a range; no ref has two dots in its name. */
    public static boolean isRange(String name) {
        return name.contains(DOTS);
    }

    /**
     * The range that a text is.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static CommitRange parse(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            throw new IllegalArgumentException("'" + text + "' is no range");
        }
        boolean symmetric = text.startsWith("...", dots);
        String to = text.substring(dots + (symmetric ? 3 : 2));
        return new CommitRange(text, orHead(text.substring(0, dots)), orHead(to), symmetric);
    }

    private static String orHead(String end) {
        return end.isEmpty() ? Constants.HEAD : end;
    }

    /** The same ends the other way round; a symmetric range holds the same commits. */
    public CommitRange reversed() {
        String dots = symmetric ? "..." : DOTS;
        return new CommitRange(to + dots + from, to, from, symmetric);
    }

    /**
     * The commits of the range, merges among them, the oldest first and parents always before their children.
     *
     * @throws UnusableRepository where an end names no commit, or the history between them is not whole
     */
    public List<CommitId> commits(GitRepository repository) throws IOException {
        CommitId first = repository.resolve(from);
        CommitId second = repository.resolve(to);
        try (RevWalk walk = new RevWalk(repository.jgit())) {
            walk.setRetainBody(false);
            List<CommitId> shared = symmetric ? mergeBases(repository, first, second) : List.of(first);
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.sort(RevSort.TOPO, true);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(second.objectId()));
            if (symmetric) {
                walk.markStart(walk.parseCommit(first.objectId()));
            }
            for (CommitId known : shared) {
                walk.markUninteresting(walk.parseCommit(known.objectId()));
            }
            return ids(walk);
        } catch (MissingObjectException e) {
            throw UnusableRepository.unreadable("the history of " + text + " is not whole: "
                    + e.getObjectId().name() + " is missing");
        }
    }

    private static List<CommitId> mergeBases(GitRepository repository, CommitId first, CommitId second)
            throws IOException {
        try (RevWalk walk = new RevWalk(repository.jgit())) {
            walk.setRetainBody(false);
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(first.objectId()));
            walk.markStart(walk.parseCommit(second.objectId()));
            return ids(walk);
        }
    }

    private static List<CommitId> ids(RevWalk walk) throws IOException {
        List<CommitId> ids = new ArrayList<>();
        RevCommit commit;
        while ((commit = walk.next()) != null) {
            ids.add(CommitId.of(commit));
        }
        return List.copyOf(ids);
    }
}
