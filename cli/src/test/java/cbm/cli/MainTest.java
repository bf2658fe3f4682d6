package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the program's entry makes of data that cannot be written. */
class MainTest {
    private final StringWriter err = new StringWriter();

    /** A standard output on which every write fails. */
    private int runInto(String failure) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        return Main.run(new DataWriter(broken), new PrintWriter(err, true), "keywords");
    }

    @Test
    void a_full_disk_is_no_success() {
        assertEquals(3, runInto("No space left on device"));
        assertTrue(
                err.toString().startsWith("cbm: standard output could not be written: No space left on device"),
                err::toString);
    }

    @Test
    void a_reader_that_went_away_is_one() {
        assertEquals(0, runInto("Broken pipe"));
        assertEquals("", err.toString());
    }
}
