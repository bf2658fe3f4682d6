package cbm.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on a list with several threads, the results given on in the list's order. */
final class Ordered {

    /** How many results per thread may wait for an earlier one. */
    private static final int AHEAD = 64;

    private static final AutoCloseable NO_TOOL = () -> {};

    private Ordered() {}

    /** Takes a result. */
    @FunctionalInterface
    interface Sink<T> {
        /** Takes the next result. */
        void accept(T result) throws IOException;
    }

    /** Works on each item. */
    static <I, T> void run(List<I> items, int jobs, Function<I, T> work, Sink<T> then) throws IOException {
        run(items, jobs, () -> NO_TOOL, (none, item) -> work.apply(item), then);
    }

    /**
     * Works on each item with a tool that only one thread uses at a time.
     *
     * @param tools makes a tool; at most one a thread
     */
    static <I, W extends AutoCloseable, T> void run(
            List<I> items, int jobs, Supplier<W> tools, BiFunction<W, I, T> work, Sink<T> then) throws IOException {
        ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            Deque<Future<T>> open = new ArrayDeque<>();
            for (I item : items) {
                if (open.size() >= jobs * AHEAD) {
                    then.accept(await(open.removeFirst()));
                }
                open.addLast(threads.submit(() -> {
                    W tool = idle.poll();
                    W used = tool == null ? tools.get() : tool;
                    try {
                        return work.apply(used, item);
                    } finally {
                        idle.add(used);
                    }
                }));
            }
            while (!open.isEmpty()) {
                then.accept(await(open.removeFirst()));
            }
        } finally {
            threads.shutdownNow();
            threads.close();
            close(idle);
        }
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case null -> throw new IllegalStateException(failed);
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case IOException cause -> throw cause;
                default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static <W extends AutoCloseable> void close(Iterable<W> tools) throws IOException {
        for (W tool : tools) {
            try {
                tool.close();
            } catch (IOException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
