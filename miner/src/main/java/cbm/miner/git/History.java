package cbm.miner.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits of a repository that a tip reaches, read once.
 *
 * @param graph all of them, the ones known before included
 * @param read number of commits read this time
 * @param metKnown whether the walk came upon the commit that it was to stop at
 * @param unreadable the commits that could not be read, in the order of their ids
 */
public record History(HistoryGraph graph, int read, boolean metKnown, List<UnreadableCommit> unreadable) {
    public History {
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads all commits, and remembers them.
     *
     * @param repository the repository
     * @param tip the newest commit
     * @param known what was read before; these commits are not read again
     * @param knownTip the tip of what was read before
     * @param threads number of threads
     * @param visitors makes the visitor of each thread
     */
    public static History read(
            GitRepository repository,
            CommitId tip,
            HistoryGraph known,
            Optional<CommitId> knownTip,
            int threads,
            Supplier<? extends CommitVisitor> visitors)
            throws IOException {
        List<HistoryGraph.Builder> builders = new ArrayList<>();
        Supplier<CommitVisitor> remembering = () -> {
            CommitVisitor visitor = visitors.get();
            HistoryGraph.Builder builder = new HistoryGraph.Builder();
            builders.add(builder);
            return commit -> {
                builder.add(commit);
                visitor.visit(commit);
            };
        };
        ObjectId stop = knownTip.map(CommitId::objectId).orElse(ObjectId.zeroId());
        AtomicBoolean met = new AtomicBoolean();
        List<UnreadableCommit> unreadable = HistoryWalk.walk(
                repository,
                tip,
                id -> {
                    if (stop.equals(id)) {
                        met.set(true);
                    }
                    return known.contains(id);
                },
                threads,
                remembering);
        int read = builders.stream().mapToInt(HistoryGraph.Builder::size).sum();
        return new History(read == 0 ? known : known.with(builders), read, met.get(), unreadable);
    }

    /**
     * Looks at every commit once without remembering any.
     *
     * @return the commits that could not be read, in the order of their ids
     */
    public static List<UnreadableCommit> look(
            GitRepository repository, CommitId tip, int threads, Supplier<? extends CommitVisitor> visitors)
            throws IOException {
        return HistoryWalk.walk(repository, tip, id -> false, threads, visitors);
    }
}
