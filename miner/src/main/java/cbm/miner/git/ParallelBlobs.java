package cbm.miner.git;

import cbm.miner.fix.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads many blobs with several threads, which also do what is to be done with each. */
public final class ParallelBlobs {
    /** Neighbours in the list are mostly versions of one file and share a delta chain: they stay with one thread. */
    private static final int BATCH = 64;

    private ParallelBlobs() {}

    /** Is given the blobs, each in the thread that read it. */
    public interface Visitor {
        /** Takes a blob's content. */
        void content(String blob, FileContent content);

        /** Hears of one that could not be read. */
        void unreadable(String blob, SkipReason reason);
    }

    /**
     * Reads blobs.
     *
     * @param blobs their ids, best with the versions of a file side by side
     * @param mostBytes the size from which a blob is not read
     * @param jobs the number of threads, at least 1
     * @param visitor is called by all of them at once; what it throws ends the reading
     * @throws IOException where the visitor throws it unchecked
     */
    public static void read(GitRepository repository, List<String> blobs, int mostBytes, int jobs, Visitor visitor)
            throws IOException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                workers.add(threads.submit(() -> work(repository, blobs, mostBytes, next, visitor)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException("a file was read but could not be looked at", e.getCause());
        }
    }

    private static void work(
            GitRepository repository, List<String> blobs, int mostBytes, AtomicInteger next, Visitor visitor) {
        try (ObjectSource objects = new ObjectSource(repository, mostBytes)) {
            int from;
            while ((from = next.getAndAdd(BATCH)) < blobs.size()) {
                for (String blob : blobs.subList(from, Math.min(blobs.size(), from + BATCH))) {
                    read(objects, blob, visitor);
                }
            }
        }
    }

    private static void read(ObjectSource objects, String blob, Visitor visitor) {
        FileContent content;
        try {
            content = objects.blob(org.eclipse.jgit.lib.ObjectId.fromString(blob));
        } catch (UnreadableObjectException e) {
            visitor.unreadable(blob, e.reason());
            return;
        }
        visitor.content(blob, content);
    }
}
