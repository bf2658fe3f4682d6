package cbm.miner.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Extracts many commits with several threads and hands the diffs on in the order of the commits.
 *
 * <p>Neighbouring commits go to one thread together, because they share trees and delta chains. Only a few such batches
 * are under way at a time, so that memory does not grow with the number of commits.
 */
public final class ParallelExtraction {
    private static final int BATCH = 32;
    /** Batches under way for each thread: one in work, and enough beside it that a slow one holds nobody up. */
    private static final int BATCHES_PER_THREAD = 4;

    private final GitRepository repository;
    private final Budget budget;
    private final Queue<FixExtractor> idle = new ConcurrentLinkedQueue<>();

    private ParallelExtraction(GitRepository repository, Budget budget) {
        this.repository = repository;
        this.budget = budget;
    }

    /**
     * Extracts commits.
     *
     * @param commits the commits, best in the order of history
     * @param jobs the number of threads
     * @param taker is given each diff in the order of the commits, in the calling thread
     * @throws InterruptedException where the calling thread is interrupted; nothing more is handed on then
     */
    public static void run(
            GitRepository repository, List<CommitId> commits, Budget budget, int jobs, Consumer<FixDiff> taker)
            throws InterruptedException {
        ParallelExtraction extraction = new ParallelExtraction(repository, budget);
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            extraction.run(commits, jobs, threads, taker);
        } finally {
            // The batches under way are short, and none of them outlives the repository.
            threads.shutdownNow();
            threads.close();
            extraction.idle.forEach(FixExtractor::close);
        }
    }

    private void run(List<CommitId> commits, int jobs, ExecutorService threads, Consumer<FixDiff> taker)
            throws InterruptedException {
        Queue<Future<List<FixDiff>>> underWay = new ArrayDeque<>();
        for (int from = 0; from < commits.size(); from += BATCH) {
            List<CommitId> batch = commits.subList(from, Math.min(commits.size(), from + BATCH));
            underWay.add(threads.submit(() -> extract(batch)));
            if (underWay.size() >= jobs * BATCHES_PER_THREAD) {
                result(underWay.remove()).forEach(taker);
            }
        }
        while (!underWay.isEmpty()) {
            result(underWay.remove()).forEach(taker);
        }
    }

    private List<FixDiff> extract(List<CommitId> batch) {
        FixExtractor known = idle.poll();
        FixExtractor extractor = known == null ? new FixExtractor(repository, budget) : known;
        try {
            List<FixDiff> diffs = new ArrayList<>(batch.size());
            for (CommitId commit : batch) {
                diffs.add(extractor.extract(commit));
            }
            return diffs;
        } finally {
            idle.add(extractor);
        }
    }

    private static List<FixDiff> result(Future<List<FixDiff>> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("an extractor failed, which it must never do", e.getCause());
        }
    }
}
