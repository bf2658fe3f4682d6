package cbm.miner.study;

import cbm.datasets.FormulaGuard;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV files of a study: RFC 4180 in UTF-8, lines ended by a line feed, a header line first, free text guarded by
 * {@link FormulaGuard}.
 */
final class StudyTables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    static final List<String> CANDIDATES = List.of(
            "repository",
            "commit",
            "parent",
            "patch_id",
            "author",
            "author_date",
            "commit_date",
            "subject",
            "keywords",
            "go_files",
            "other_files",
            "added",
            "removed",
            "flags",
            "brought_by",
            "brings");
    static final List<String> SKIPPED = List.of("repository", "commit", "path", "reason", "detail");
    static final List<String> FUNNEL = List.of("repository", "step", "commits", "meaning");

    private StudyTables() {}

    static byte[] candidates(List<CandidateRow> rows) {
        return print(
                CANDIDATES,
                rows,
                row -> List.of(
                        row.repository(),
                        row.commit(),
                        row.parent(),
                        row.patchId(),
                        FormulaGuard.guarded(row.author()),
                        row.authorDate(),
                        row.commitDate(),
                        FormulaGuard.guarded(row.subject()),
                        FormulaGuard.guarded(row.keywords()),
                        row.goFiles(),
                        row.otherFiles(),
                        row.added(),
                        row.removed(),
                        row.flags(),
                        row.broughtBy(),
                        row.brings()));
    }

    static List<CandidateRow> readCandidates(Path file) throws IOException {
        return read(
                file,
                row -> new CandidateRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        FormulaGuard.plain(row.get(4)),
                        row.get(5),
                        row.get(6),
                        FormulaGuard.plain(row.get(7)),
                        FormulaGuard.plain(row.get(8)),
                        Integer.parseInt(row.get(9)),
                        Integer.parseInt(row.get(10)),
                        Integer.parseInt(row.get(11)),
                        Integer.parseInt(row.get(12)),
                        row.get(13),
                        row.get(14),
                        row.get(15)));
    }

    static byte[] skipped(List<SkippedRow> rows) {
        return print(
                SKIPPED,
                rows,
                row -> List.of(
                        row.repository(), row.commit(), FormulaGuard.guarded(row.path()), row.reason(), row.detail()));
    }

    static List<SkippedRow> readSkipped(Path file) throws IOException {
        return read(
                file,
                row -> new SkippedRow(row.get(0), row.get(1), FormulaGuard.plain(row.get(2)), row.get(3), row.get(4)));
    }

    static byte[] funnel(List<MinedRepository> repositories) {
        List<List<Object>> rows = new ArrayList<>();
        for (MinedRepository repository : repositories) {
            rows.add(List.of(repository.name(), "read", repository.funnel().read(), "commits that the tip reaches"));
            for (FunnelStep step : FunnelStep.values()) {
                rows.add(List.of(
                        repository.name(), step.label(), repository.funnel().at(step), step.meaning()));
            }
        }
        return print(FUNNEL, rows, row -> row);
    }

    /** A single cell of such a file, quoted where it must be and safe to open in a spreadsheet. */
    static String cell(String text) {
        String guarded = FormulaGuard.guarded(text);
        boolean quote = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
        return quote ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    private static <T> byte[] print(List<String> header, List<T> rows, Function<T, List<?>> cells) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(header);
            for (T row : rows) {
                printer.printRecord(cells.apply(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to take text", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> List<T> read(Path file, Function<CSVRecord, T> row) throws IOException {
        List<T> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord fields :
                    FORMAT.builder().setSkipHeaderRecord(true).setHeader().get().parse(reader)) {
                rows.add(row.apply(fields));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is damaged; 'cbm mine' without a repository makes it again", e);
        }
        return rows;
    }
}
