package cbm.miner.study;

import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The candidates of one repository with their diffs: a file with a line of JSON for each, in the order of candidates. */
final class FixStore {
    /** Every line begins with this and then the commit's id. */
    private static final String LINE_START = "{\"commit\":\"";

    private static final int ID_DIGITS = 40;

    private static final int LINE_LEAST = LINE_START.length() + ID_DIGITS;

    private final String repository;
    private final Path file;

    FixStore(String repository, Path file) {
        this.repository = repository;
        this.file = file;
    }

    /** That the file cannot be read as what it should be, and what to do. */
    static StudyFault damaged(Path file) {
        return new StudyFault(file + " is damaged; delete " + file.getParent()
                + ", and 'cbm mine' without a repository makes it again");
    }

    /** All candidates, read as they are asked for; close the stream. */
    Stream<Candidate> candidates() throws IOException {
        return lines().map(this::read);
    }

    /** The candidates whose ids begin with the given digits, at most two of them. */
    List<Candidate> find(String prefix) throws IOException {
        try (Stream<String> lines = lines()) {
            return lines.filter(line -> line.startsWith(prefix, LINE_START.length()))
                    .limit(2)
                    .map(this::read)
                    .toList();
        }
    }

    /** The candidates with the given ids, by id. */
    Map<String, Candidate> find(Set<String> commits) throws IOException {
        Map<String, Candidate> found = new HashMap<>();
        scan(commits::contains, (commit, mark, candidate) -> found.put(commit, candidate.get()));
        return found;
    }

    /** Visits all candidates in their order. */
    void scan(FixVisitor visitor) throws IOException {
        scan(commit -> true, visitor);
    }

    private Candidate read(String line) {
        try {
            return CandidateJson.read(repository, line);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | IllegalArgumentException
                | UnsupportedOperationException
                | IndexOutOfBoundsException
                | ClassCastException
                | DateTimeException notOne) {
            throw damaged(file);
        }
    }

    private void scan(Predicate<String> wanted, FixVisitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 20];
            int held = 0;
            int read;
            while ((read = in.read(buffer, held, buffer.length - held)) >= 0) {
                int end = held + read;
                int start = 0;
                for (int i = held; i < end; i++) {
                    if (buffer[i] == '\n') {
                        if (i - start < LINE_LEAST) {
                            throw damaged(file);
                        }
                        if (wanted.test(commit(buffer, start))) {
                            visit(Arrays.copyOfRange(buffer, start, i + 1), visitor);
                        }
                        start = i + 1;
                    }
                }
                held = end - start;
                buffer = moved(buffer, start, held);
            }
            if (held > 0) {
                throw damaged(file);
            }
        }
    }

    /** The buffer with what it holds from a position on at its start, and room behind. */
    private static byte[] moved(byte[] buffer, int start, int held) {
        byte[] target = held * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, target, 0, held);
        return target;
    }

    private void visit(byte[] line, FixVisitor visitor) throws IOException {
        visitor.visit(
                commit(line, 0), mark(line), () -> read(new String(line, 0, line.length - 1, StandardCharsets.UTF_8)));
    }

    private static String commit(byte[] lines, int start) {
        return new String(lines, start + LINE_START.length(), ID_DIGITS, StandardCharsets.ISO_8859_1);
    }

    /** A number that changes when the line does. */
    static long mark(byte[] line) {
        CRC32 sum = new CRC32();
        sum.update(line);
        return (long) line.length << 32 | sum.getValue();
    }

    private Stream<String> lines() throws IOException {
        // What is no UTF-8 is read all the same: then a line is no candidate, and the file damaged.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        return reader.lines().onClose(() -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Every line as it stands, with its line feed, by the commit's id. */
    Map<String, byte[]> linesByCommit() throws IOException {
        Map<String, byte[]> byCommit = new HashMap<>();
        try (Stream<String> lines = lines()) {
            lines.forEach(line -> {
                if (line.length() < LINE_LEAST) {
                    throw damaged(file);
                }
                byCommit.put(
                        line.substring(LINE_START.length(), LINE_LEAST),
                        (line + "\n").getBytes(StandardCharsets.UTF_8));
            });
        }
        return byCommit;
    }
}
