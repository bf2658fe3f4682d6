package cbm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/** Where data goes: text, in UTF-8, and now and then bytes that are of another encoding or of several. */
final class DataWriter extends PrintWriter {
    private final OutputStream stream;

    DataWriter(OutputStream stream) {
        super(stream, false, UTF_8);
        this.stream = stream;
    }

    /** Writes bytes as they are; through a writer that has no stream beneath it, what they say in UTF-8. */
    static void write(PrintWriter out, byte[] bytes) {
        if (out instanceof DataWriter data) {
            data.write(bytes);
        } else {
            out.print(new String(bytes, UTF_8));
        }
    }

    private void write(byte[] bytes) {
        flush();
        try {
            stream.write(bytes);
        } catch (IOException e) {
            // As with text: whoever cares asks checkError.
            setError();
        }
    }
}
