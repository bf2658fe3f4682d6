package cbm.classifier.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function, or a function literal within it, whose statements are being read. */
final class Frame {

    private final @Nullable Frame parent;
    private final List<Enclosure> enclosures;
    private final int start;
    private final int end;
    /** The number of loops around the literal in its function, counted through all frames; tells loops apart. */
    private final int loop;

    private final List<HeldLock> inherited;

    private Frame(
            @Nullable Frame parent,
            List<Enclosure> enclosures,
            int start,
            int end,
            int loop,
            List<HeldLock> inherited) {
        this.parent = parent;
        this.enclosures = enclosures;
        this.start = start;
        this.end = end;
        this.loop = loop;
        this.inherited = inherited;
    }

    static Frame ofFunction(int start, int end) {
        return new Frame(null, List.of(), start, end, 0, List.of());
    }

    Frame literal(List<Enclosure> around, int from, int to, int loopAround, List<HeldLock> held) {
        return new Frame(this, around, from, to, loopAround, held);
    }

    List<Enclosure> enclosures() {
        return enclosures;
    }

    /** The literal's own enclosure; only for a literal. */
    Enclosure enclosure() {
        return enclosures.getLast();
    }

    boolean isLiteral() {
        return parent != null;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int loop() {
        return loop;
    }

    /** The locks that were held where the literal began. */
    List<HeldLock> inherited() {
        return inherited;
    }

    /** The frame of the function itself. */
    Frame outermost() {
        Frame frame = this;
        while (frame.parent != null) {
            frame = frame.parent;
        }
        return frame;
    }

    /** Whether this is another frame or a literal within it. */
    boolean isWithin(Frame other) {
        Frame frame = this;
        while (frame != other && frame.parent != null) {
            frame = frame.parent;
        }
        return frame == other;
    }

    /** The frame that begins the goroutine in which this runs: a goroutine's literal or the function itself. */
    Frame goroutine() {
        Frame frame = this;
        while (frame.parent != null && !frame.enclosure().kind().isGoroutine()) {
            frame = frame.parent;
        }
        return frame;
    }
}
