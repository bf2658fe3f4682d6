package cbm.miner.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
     * What was read before, and is not read again.
     *
     * @param graph the commits
     * @param unread commits that could not be read and still cannot
     * @param tip the newest of the commits, if there are any
     */
    public record Known(HistoryGraph graph, Set<CommitId> unread, Optional<CommitId> tip) {
        public Known {
            unread = Set.copyOf(unread);
        }

        /** Nothing. */
        public static final Known NOTHING = new Known(HistoryGraph.empty(), Set.of(), Optional.empty());

        private Predicate<ObjectId> holds() {
            Set<ObjectId> away = new HashSet<>();
            unread.forEach(id -> away.add(id.objectId()));
            return id -> graph.contains(id) || (!away.isEmpty() && away.contains(id));
        }
    }

    /**
     * Reads all commits, and remembers them.
     *
     * @param repository the repository
     * @param tip the newest commit
     * @param known what was read before
     * @param threads number of threads
     * @param visitors makes the visitor of each thread
     */
    public static History read(
            GitRepository repository,
            CommitId tip,
            Known known,
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
        ObjectId stop = known.tip().map(CommitId::objectId).orElse(ObjectId.zeroId());
        AtomicBoolean met = new AtomicBoolean();
        Predicate<ObjectId> holds = known.holds();
        List<UnreadableCommit> unreadable = HistoryWalk.walk(
                repository,
                tip,
                id -> {
                    if (stop.equals(id)) {
                        met.set(true);
                    }
                    return holds.test(id);
                },
                threads,
                remembering);
        int read = builders.stream().mapToInt(HistoryGraph.Builder::size).sum();
        return new History(read == 0 ? known.graph() : known.graph().with(builders), read, met.get(), unreadable);
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
