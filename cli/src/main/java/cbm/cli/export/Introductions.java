package cbm.cli.export;

import cbm.datasets.Field;
import cbm.datasets.InvalidTable;
import cbm.datasets.Row;
import cbm.datasets.TableReader;
import cbm.datasets.TableSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commits that brought the lines that fixes repair, as a study keeps them in {@code lifetime-lines.csv}. */
final class Introductions {
    private static final String FILE = "lifetime-lines.csv";

    private static final TableSchema SCHEMA = new TableSchema(
            "lifetime-lines",
            "Each repaired line with its origin.",
            List.of(
                    Field.of("repository", Field.Type.STRING, "The repository's name in the study."),
                    Field.of("fix", Field.Type.STRING, "The fix."),
                    Field.of("path", Field.Type.STRING, "The file before the fix."),
                    Field.of("line", Field.Type.NUMBER, "The line in it, from 1."),
                    Field.of("ground", Field.Type.STRING, "Why it is taken for repaired."),
                    Field.of("origin", Field.Type.STRING, "The commit that brought the line."),
                    Field.of("origin_date", Field.Type.STRING, "When that was made."),
                    Field.of("days", Field.Type.NUMBER, "From it to the fix."),
                    Field.of("origin_path", Field.Type.STRING, "The file in that commit."),
                    Field.of("origin_line", Field.Type.NUMBER, "The line in it, from 1."),
                    Field.of("edge", Field.Type.STRING, "Why the line could not be followed further.")),
            List.of());

    private final Map<String, List<Introduction>> byFix = new HashMap<>();

    /**
     * A commit that brought repaired lines.
     *
     * @param date when it was made, in the form of the study's files
     * @param ground why the lines are taken for repaired; all are of one ground, which is weak where the fix only adds
     */
    record Introduction(String commit, String date, String ground) {}

    private Introductions() {}

    /**
     * Those of a study; none if lifetimes were not measured.
     *
     * @throws InvalidTable if the file is damaged
     */
    static Introductions of(Path study) throws IOException, InvalidTable {
        Introductions all = new Introductions();
        Path file = study.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return all;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (Row row : TableReader.read(file.toString(), bytes, SCHEMA)) {
                all.add(row);
            }
        }
        return all;
    }

    /** Of a line that could not be followed to its origin nobody knows who brought it. */
    private void add(Row row) {
        if (row.text("edge").isEmpty()) {
            byFix.computeIfAbsent(key(row.text("repository"), row.text("fix")), fix -> new ArrayList<>())
                    .add(new Introduction(row.text("origin"), row.text("origin_date"), row.text("ground")));
        }
    }

    private static String key(String repository, String fix) {
        return repository + "\n" + fix;
    }

    /** Those of a fix, the oldest first; none if they are not known. */
    List<Introduction> of(String repository, String fix) {
        return byFix.getOrDefault(key(repository, fix), List.of()).stream()
                .distinct()
                .sorted(Comparator.comparing(Introduction::date)
                        .thenComparing(Introduction::commit)
                        .thenComparing(Introduction::ground))
                .toList();
    }
}
