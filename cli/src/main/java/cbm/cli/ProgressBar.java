package cbm.cli;

import cbm.miner.study.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Progress on a terminal's last line, with an estimate of the time left once a tenth of the work is done; a line at the
 * end of each long piece where standard error is no terminal.
 */
final class ProgressBar implements Progress {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final long PATIENCE_NANOS = 400_000_000;
    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private @Nullable String what;
    private long total;
    private long start;
    private volatile long nextDraw;
    private boolean drawn;

    ProgressBar(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** The progress for a run: silent when asked to be quiet. */
    static Progress of(PrintWriter err, Talk talk) {
        return talk.quiet() ? Progress.silent() : new ProgressBar(err, Terminal.errorIsTerminal());
    }

    @Override
    public synchronized void begin(String what, long total) {
        this.what = what;
        this.total = total;
        this.start = System.nanoTime();
        this.nextDraw = start + PATIENCE_NANOS;
        done.set(0);
    }

    @Override
    public void advance(long steps) {
        done.addAndGet(steps);
        if (terminal && System.nanoTime() > nextDraw) {
            draw();
        }
    }

    private synchronized void draw() {
        long now = System.nanoTime();
        if (now <= nextDraw) {
            return;
        }
        nextDraw = now + REDRAW_NANOS;
        err.print("\r" + line(now) + "\u001b[K");
        err.flush();
        drawn = true;
    }

    private String line(long now) {
        long count = done.get();
        if (total <= 0) {
            return what + " " + String.format(Locale.ROOT, "%,d", count);
        }
        int filled = (int) Math.min(WIDTH, WIDTH * count / total);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        String left = "";
        if (count * 10 >= total && count < total) {
            long seconds = Math.round((now - start) / 1e9 * (total - count) / count);
            left = ", " + (seconds >= 90 ? (seconds + 30) / 60 + " min" : seconds + " s") + " left";
        }
        return String.format(Locale.ROOT, "%s [%s] %,d of %,d%s", what, bar, count, total, left);
    }

    @Override
    public synchronized void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }
}
