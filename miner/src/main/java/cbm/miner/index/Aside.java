package cbm.miner.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that threads of its own do aside, so that whoever hands it over goes on with other things. Several threads may hand
 * over.
 */
final class Aside implements Closeable {
    private final int mostThreads;
    private final int mostWaiting;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private int weight;
    private int running;
    private boolean closed;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Throwable failure;

    /** A piece of work. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private record Entry(int weight, Task task) {}

    /**
     * Nothing to do yet.
     *
     * @param mostThreads number of threads that may be started
     * @param mostWaiting the weight of the work that may wait; what comes on top is done by the one who brings it
     */
    Aside(int mostThreads, int mostWaiting) {
        this.mostThreads = mostThreads;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Takes a piece of work, to be done some time before {@link #finish()} returns.
     *
     * @throws IOException if earlier work, or this, failed
     * @throws IllegalStateException if earlier work failed by a fault of the program
     */
    void add(int taskWeight, Task task) throws IOException {
        if (!isTaken(taskWeight, task)) {
            task.run();
        }
    }

    private synchronized boolean isTaken(int taskWeight, Task task) throws IOException {
        tellFailure();
        if (closed || weight + taskWeight > mostWaiting) {
            return false;
        }
        weight += taskWeight;
        waiting.add(new Entry(taskWeight, task));
        if (threads.size() < mostThreads) {
            Thread thread = new Thread(this::work, "index-" + threads.size());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        notifyAll();
        return true;
    }

    private void tellFailure() throws IOException {
        Throwable first = failure;
        if (first instanceof IOException) {
            throw new IOException("indexing failed: " + first, first);
        }
        if (first != null) {
            throw new IllegalStateException("indexing failed: " + first, first);
        }
    }

    private void work() {
        for (Entry entry = next(); entry != null; entry = next()) {
            run(entry);
        }
    }

    /** Waits for the next piece of work; nothing where there will be none. */
    private synchronized @Nullable Entry next() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        Entry entry = waiting.poll();
        if (entry != null) {
            running++;
        }
        return entry;
    }

    private void run(Entry entry) {
        Throwable failed = null;
        try {
            entry.task.run();
        } catch (IOException | RuntimeException | Error e) {
            failed = e;
        }
        done(entry, failed);
    }

    private synchronized void done(Entry entry, @Nullable Throwable failed) {
        if (failed != null && failure == null) {
            failure = failed;
        }
        weight -= entry.weight;
        running--;
        notifyAll();
    }

    /**
     * Waits until all is done.
     *
     * @throws IOException if any of it failed
     * @throws IllegalStateException if any of it failed by a fault of the program
     */
    synchronized void finish() throws IOException {
        await();
        tellFailure();
    }

    private synchronized void await() throws IOException {
        try {
            while (running > 0 || !waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        }
    }

    /** Drops what waits, and waits for what is being done; whether that fails does not matter any more. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        waiting.clear();
        notifyAll();
        await();
    }
}
