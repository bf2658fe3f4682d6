package cbm.miner.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads every commit that can be reached from a tip, once each, with several threads that share the work: each follows
 * a line of its own and hands side lines to idle ones. The order in which commits come is therefore open; their set is
 * not.
 */
public final class HistoryWalk {
    private static final int HAND_OVER = 8;
    private static final int MOST_COMMIT_BYTES = 64 << 20;

    private final GitRepository repository;
    private final Predicate<ObjectId> known;
    private final IdSet seen = new IdSet();
    private final ArrayDeque<ObjectId> shared = new ArrayDeque<>();
    private final List<UnreadableCommit> unreadable = new ArrayList<>();
    private final List<ObjectId> behindEdge = new ArrayList<>();
    private final Set<ObjectId> shallow;
    private int idle;
    private int threads;
    private volatile boolean hungry;
    private boolean failed;

    private HistoryWalk(GitRepository repository, Predicate<ObjectId> known, Set<ObjectId> shallow) {
        this.repository = repository;
        this.known = known;
        this.shallow = shallow;
    }

    /**
     * Walks a history.
     *
     * @param repository where it is
     * @param tip the commit to start from
     * @param known commits that need not be read again, nor what lies behind them
     * @param threads number of threads, at least 1
     * @param visitors makes the visitor of each thread; what a visitor throws ends the walk
     * @return the commits that could not be read, in the order of their ids
     * @throws IOException where reading fails for another reason than a missing or damaged commit
     */
    static List<UnreadableCommit> walk(
            GitRepository repository,
            CommitId tip,
            Predicate<ObjectId> known,
            int threads,
            Supplier<? extends CommitVisitor> visitors)
            throws IOException {
        Set<ObjectId> shallow = repository.shallowCommits();
        HistoryWalk walk = new HistoryWalk(repository, known, shallow);
        walk.offer(tip.objectId());
        walk.run(threads, visitors);
        walk.giveThoseBehindTheEdge();
        walk.unreadable.sort(Comparator.comparing(UnreadableCommit::id));
        return walk.unreadable;
    }

    private void offer(ObjectId id) {
        if (!known.test(id) && seen.add(id)) {
            shared.add(id);
        }
    }

    private void run(int count, Supplier<? extends CommitVisitor> visitors) throws IOException {
        threads = count;
        try (ExecutorService executor = Executors.newFixedThreadPool(count)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                CommitVisitor visitor = visitors.get();
                workers.add(executor.submit(() -> {
                    work(visitor);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading the history", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof IOException io) {
            return io;
        }
        if (failure.getCause() instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return new IOException(failure.getCause());
    }

    private void work(CommitVisitor visitor) throws IOException {
        ArrayDeque<ObjectId> own = new ArrayDeque<>();
        boolean done = false;
        try (ObjectSource objects = new ObjectSource(repository, MOST_COMMIT_BYTES)) {
            while (take(own)) {
                ObjectId id;
                while ((id = own.poll()) != null) {
                    read(objects, id, own, visitor);
                    if (hungry && own.size() > 1) {
                        handOver(own);
                    }
                }
            }
            done = true;
        } finally {
            if (!done) {
                fail();
            }
        }
    }

    /** Waits for shared work; false when no thread has any left. */
    private synchronized boolean take(ArrayDeque<ObjectId> own) {
        idle++;
        while (shared.isEmpty() && idle < threads && !failed) {
            hungry = true;
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed = true;
            }
        }
        if (failed || shared.isEmpty()) {
            notifyAll();
            return false;
        }
        idle--;
        own.add(shared.remove());
        hungry = shared.isEmpty() && idle > 0;
        return true;
    }

    private synchronized void handOver(ArrayDeque<ObjectId> own) {
        for (int i = 0; i < HAND_OVER && own.size() > 1; i++) {
            shared.add(own.removeLast());
        }
        hungry = false;
        notifyAll();
    }

    private synchronized void fail() {
        failed = true;
        notifyAll();
    }

    private void read(ObjectSource objects, ObjectId id, ArrayDeque<ObjectId> own, CommitVisitor visitor)
            throws IOException {
        byte[] raw;
        try {
            raw = objects.commit(id);
        } catch (UnreadableObjectException e) {
            give(id, e.reason());
            return;
        }
        RawCommit commit = new RawCommit(id, raw);
        if (!commit.isWellFormed()) {
            give(id, SkipReason.DAMAGED_OBJECT);
            return;
        }
        visitor.visit(commit);
        if (!shallow.isEmpty() && shallow.contains(id)) {
            cutOff(commit.parentIds());
            return;
        }
        boolean isFirst = true;
        for (int i = 0; i < commit.parentCount(); i++) {
            ObjectId parent = commit.parentId(i);
            if (known.test(parent) || !seen.add(parent)) {
                continue;
            }
            if (isFirst) {
                own.addFirst(parent);
            } else {
                own.addLast(parent);
            }
            isFirst = false;
        }
    }

    private synchronized void cutOff(List<ObjectId> parents) {
        behindEdge.addAll(parents);
    }

    /** What lies behind the edge of a shallow clone and was reached on no other way. */
    private void giveThoseBehindTheEdge() {
        for (ObjectId parent : behindEdge) {
            if (!known.test(parent) && seen.add(parent)) {
                give(parent, SkipReason.SHALLOW);
            }
        }
    }

    private synchronized void give(ObjectId id, SkipReason reason) {
        unreadable.add(new UnreadableCommit(CommitId.of(id), reason));
    }
}
