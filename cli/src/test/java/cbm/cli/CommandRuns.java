package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands for tests and keeps what the last one said. */
abstract class CommandRuns {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    final int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cbm.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    /** That a command is refused in one line that holds these words. */
    final void assertFault(String said, String... args) {
        assertEquals(2, run(args), err::toString);
        assertTrue(err.toString().contains(said) && err.toString().lines().count() == 1, err::toString);
    }
}
