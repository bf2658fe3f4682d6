package cbm.classifier.evaluation;

import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FixFactsText;
import cbm.classifier.verdict.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text form of {@link StoredFix}es: for each a line {@code commit} with its id, repository and commit, a line {@code cue} for each cue
 * (rule, line of the message, matched words), and then what became of its facts, as {@link FixFactsText} writes it.
 */
public final class StoredFixes {

    private static final String COMMIT = "commit ";
    private static final String CUE = "cue ";

    private StoredFixes() {}

    /** Writes fixes in their order; the same fixes give the same text. */
    public static String write(List<StoredFix> fixes) {
        StringBuilder text = new StringBuilder();
        for (StoredFix fix : fixes) {
            text.append(COMMIT).append(words(fix.id(), fix.repository(), fix.commit()));
            for (Evidence cue : fix.cues()) {
                Stream<String> all = Stream.concat(Stream.of(cue.rule(), lines(cue)), cue.words().stream());
                text.append(CUE).append(words(all.toArray(String[]::new)));
            }
            text.append(FixFactsText.print(fix.code()));
        }
        return text.toString();
    }

    private static String lines(Evidence cue) {
        return cue.firstLine() == cue.lastLine() ? "" + cue.firstLine() : cue.firstLine() + "-" + cue.lastLine();
    }

    private static Evidence cue(List<String> words) {
        String lines = words.get(1);
        int dash = lines.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? lines : lines.substring(0, dash));
        int last = Integer.parseInt(lines.substring(dash + 1));
        return Evidence.inMessage(words.get(0), first, last, words.subList(2, words.size()));
    }

    private static String words(String... words) {
        List<String> encoded = Stream.of(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8).replace("%2F", "/"))
                .toList();
        return String.join(" ", encoded) + "\n";
    }

    /**
     * Reads fixes.
     *
     * @throws IOException if the text cannot be read or is none of these
     */
    public static List<StoredFix> read(Reader reader) throws IOException {
        try {
            return pending(reader).parallelStream().map(Pending::read).toList();
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /**
     * A stored fix of which only the first line has been read.
     *
     * @param id as {@link StoredFix#id()}
     * @param commit as {@link StoredFix#commit()}
     * @param lines all its lines
     */
    record Pending(String id, String commit, List<String> lines) {

        /**
         * Reads the rest.
         *
         * @throws UncheckedIOException if the lines are not those of a stored fix
         */
        StoredFix read() {
            return fix(lines);
        }
    }

    /** Finds where each fix begins, so that only those need be read that are asked for. */
    static List<Pending> pending(Reader reader) throws IOException {
        List<Pending> pending = new ArrayList<>();
        for (List<String> block : blocks(reader)) {
            String[] head = block.getFirst().split(" ", -1);
            boolean whole = head.length == 4;
            pending.add(new Pending(whole ? decode(head[1]) : "", whole ? decode(head[3]) : "", block));
        }
        return pending;
    }

    /** The lines of each fix. */
    private static List<List<String>> blocks(Reader reader) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (blocks.isEmpty() || line.startsWith(COMMIT)) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        return blocks;
    }

    private static StoredFix fix(List<String> block) {
        List<String> head = decoded(block.getFirst()
                .substring(Math.min(COMMIT.length(), block.getFirst().length())));
        List<Evidence> cues = new ArrayList<>();
        StringBuilder facts = new StringBuilder();
        try {
            for (String line : block.subList(1, block.size())) {
                if (line.startsWith(CUE)) {
                    cues.add(cue(decoded(line.substring(CUE.length()))));
                } else {
                    facts.append(line).append('\n');
                }
            }
            FixFacts code = FixFactsText.parse(facts.toString());
            return new StoredFix(head.get(0), head.get(1), head.get(2), cues, code);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UncheckedIOException("not a stored fix: " + block.getFirst(), new IOException(broken));
        }
    }

    private static List<String> decoded(String words) {
        return Stream.of(words.split(" ", -1)).map(StoredFixes::decode).toList();
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
