package cbm.miner.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from writing to standard error that it misses a module for vectors, which text has no use for. */
final class Quiet {
    // Held, since a logger that nobody holds forgets its level.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private Quiet() {}

    static void please() {
        // The work is done when the class is loaded.
    }
}
