package cbm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where data goes: text, in UTF-8, and now and then bytes that are of another encoding or of several. */
final class DataWriter extends PrintWriter {
    private final Remembering stream;

    DataWriter(OutputStream stream) {
        this(new Remembering(stream));
    }

    private DataWriter(Remembering stream) {
        super(stream, false, UTF_8);
        this.stream = stream;
    }

    /** A stream that remembers what first went wrong with it, which a {@link PrintWriter} forgets. */
    private static final class Remembering extends FilterOutputStream {
        private @Nullable IOException failure;

        Remembering(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                }
                throw e;
            }
        }
    }

    /** Why data got lost, such as a full disk; that its reader went away, as {@code head} does, loses nothing that anybody wants. */
    Optional<String> loss() {
        flush();
        return Optional.ofNullable(stream.failure)
                .map(failure -> String.valueOf(failure.getMessage()))
                .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
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
            // As with text: whoever cares asks for the loss.
            setError();
        }
    }
}
