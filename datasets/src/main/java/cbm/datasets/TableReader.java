package cbm.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file against a schema and reports every fault with its line and column.
 *
 * <p>RFC 4180 in UTF-8, with or without a byte order mark, any line ends; blank lines are skipped. Columns may stand in any order and optional ones may be missing. A
 * {@link FormulaGuard} prefix is taken off.
 *
 * <p>Of a table that people fill in by hand more is taken: names of columns in any case, semicolons or tabs between the cells, as a
 * spreadsheet program writes them, and a first line {@code sep=} that says so. Rows in which nothing but the key is filled in are
 * left out.
 */
public final class TableReader {

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");

    private static final List<String> SEPARATORS = List.of(",", ";", "\t");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([^\\r\\n])(?=\\R)");
    private static final Pattern OPEN_QUOTE = Pattern.compile("startline (\\d+)\\) EOF reached");
    private static final Pattern AFTER_QUOTE =
            Pattern.compile("between encapsulated token and delimiter at line: (\\d+)");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final String file;
    private final TableSchema schema;
    private final Optional<BiFunction<Field, String, String>> tidying;
    private final Set<String> shown;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, Long>> seen = new HashMap<>();
    private final Map<List<String>, Long> keys = new HashMap<>();

    private TableReader(
            String file, TableSchema schema, Optional<BiFunction<Field, String, String>> tidying, Set<String> shown) {
        this.file = file;
        this.schema = schema;
        this.tidying = tidying;
        this.shown = shown;
    }

    /**
     * Reads a whole table.
     *
     * @param file the name that faults are reported under
     * @throws InvalidTable if the bytes are not the table that the schema describes
     * @throws IOException if the bytes cannot be read
     */
    public static List<Row> read(String file, InputStream bytes, TableSchema schema) throws IOException, InvalidTable {
        return new TableReader(file, schema, Optional.empty(), Set.of()).read(bytes);
    }

    /**
     * Reads a whole table that people fill in.
     *
     * @param file the name that faults are reported under
     * @param tidying what a cell of a column means as it was typed; it is told of a fault
     * @param shown columns that may be there for the reader's eye alone, and are passed over
     * @throws InvalidTable if the bytes are not the table that the schema describes
     * @throws IOException if the bytes cannot be read
     */
    public static List<Row> readTyped(
            String file,
            InputStream bytes,
            TableSchema schema,
            BiFunction<Field, String, String> tidying,
            Set<String> shown)
            throws IOException, InvalidTable {
        return new TableReader(file, schema, Optional.of(tidying), shown).read(bytes);
    }

    private List<Row> read(InputStream bytes) throws IOException, InvalidTable {
        List<Row> rows = new ArrayList<>();
        try (Reader reader = strictUtf8(bytes);
                CSVParser parser = tidying.isPresent() ? typed(reader) : CSVParser.parse(reader, FORMAT)) {
            collect(parser, rows);
        } catch (CharacterCodingException notUtf8) {
            faults.add(file + ": is not text in UTF-8");
        } catch (UncheckedIOException broken) {
            rethrowUnlessSyntax(broken);
        }
        if (!faults.isEmpty()) {
            throw new InvalidTable(faults);
        }
        return List.copyOf(rows);
    }

    private void rethrowUnlessSyntax(UncheckedIOException broken) throws IOException {
        IOException cause = broken.getCause();
        if (cause instanceof CharacterCodingException) {
            faults.add(file + ": is not text in UTF-8");
        } else if (cause instanceof org.apache.commons.csv.CSVException) {
            faults.add(syntaxFault(String.valueOf(cause.getMessage())));
        } else {
            throw cause;
        }
    }

    private String syntaxFault(String message) {
        Matcher open = OPEN_QUOTE.matcher(message);
        if (open.find()) {
            return file + ":" + open.group(1) + ": a quote is opened in this row and never closed";
        }
        Matcher after = AFTER_QUOTE.matcher(message);
        return after.find()
                ? file + ":" + after.group(1)
                        + ": text follows a closing quote; a quote within a cell is written twice and the cell within quotes"
                : file + ": is not CSV: " + message;
    }

    private CSVParser typed(Reader reader) throws IOException {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        String text = all.toString();
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.lookingAt()) {
            // Its line break stays, so that the lines are counted as they are.
            return CSVParser.parse(text.substring(said.end()), separatedBy(said.group(1)));
        }
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String separator = SEPARATORS.stream()
                .max(Comparator.comparingLong(each -> columnsIn(header, each)))
                .orElseThrow();
        return CSVParser.parse(text, separatedBy(separator));
    }

    private long columnsIn(String header, String separator) {
        return Arrays.stream(header.split(Pattern.quote(separator)))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .filter(schema.columns()::contains)
                .count();
    }

    private static CSVFormat separatedBy(String separator) {
        return FORMAT.builder().setDelimiter(separator).get();
    }

    private static Reader strictUtf8(InputStream bytes) throws IOException {
        Reader decoded = new java.io.InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader reader = new PushbackReader(decoded);
        int first = reader.read();
        if (first != '\ufeff' && first != -1) {
            reader.unread(first);
        }
        return reader;
    }

    private void collect(CSVParser parser, List<Row> rows) {
        List<String> header = List.of();
        long line = 1;
        for (CSVRecord record : parser) {
            if (header.isEmpty()) {
                header = header(record);
                if (!faults.isEmpty()) {
                    return;
                }
            } else if (!isLeftOut(header, record)) {
                rows.add(row(line, header, record));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (header.isEmpty()) {
            faults.add(file + ": is empty; its first line must name the columns " + String.join(",", schema.columns()));
        }
    }

    private List<String> header(CSVRecord record) {
        List<String> header = record.stream()
                .map(String::strip)
                .map(name -> tidying.isPresent() ? name.toLowerCase(Locale.ROOT) : name)
                .toList();
        if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.getFirst()).find()) {
            faults.add(at(1) + "its columns are parted by semicolons or tabs; save it as CSV with commas");
            return header;
        }
        Set<String> known = new HashSet<>(schema.columns());
        Set<String> found = new HashSet<>();
        for (String name : header) {
            if (!known.contains(name) && !shown.contains(name)) {
                faults.add(at(1) + "unknown column " + quoted(name) + "; allowed are "
                        + String.join(", ", schema.columns()));
            } else if (!found.add(name)) {
                faults.add(at(1) + "column " + name + " is there twice");
            }
        }
        for (Field field : schema.fields()) {
            if (field.required() && !found.contains(field.name())) {
                faults.add(at(1) + "column " + field.name() + " is missing");
            }
        }
        return header;
    }

    /** Whether somebody's row says nothing yet: it is blank, or only what it is about is filled in. */
    private boolean isLeftOut(List<String> header, CSVRecord record) {
        if (tidying.isEmpty()) {
            return false;
        }
        boolean isWhole = record.size() == header.size();
        return IntStream.range(0, record.size())
                .allMatch(i -> record.get(i).isBlank() || isWhole && saysWhatIsMeant(header.get(i)));
    }

    private boolean saysWhatIsMeant(String column) {
        return schema.key().contains(column) || shown.contains(column);
    }

    private Row row(long line, List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (record.size() != header.size()) {
            faults.add(at(line) + "has " + record.size() + " cells where the header has " + header.size());
            return new Row(line, cells);
        }
        for (int i = 0; i < header.size(); i++) {
            if (!shown.contains(header.get(i))) {
                cells.put(header.get(i), cell(header.get(i), FormulaGuard.plain(record.get(i))));
            }
        }
        Row row = new Row(line, cells);
        for (Field field : schema.fields()) {
            check(field, row);
        }
        checkKey(row);
        return row;
    }

    private String cell(String column, String text) {
        return tidying.isEmpty()
                ? text
                : schema.fields().stream()
                        .filter(field -> field.name().equals(column))
                        .map(field -> tidying.get().apply(field, text))
                        .findFirst()
                        .orElse(text);
    }

    private void check(Field field, Row row) {
        String cell = row.text(field.name());
        if (!field.accepts(cell)) {
            faults.add(
                    at(row.line()) + "column " + field.name() + ": " + quoted(cell) + " must be " + field.expected());
        } else if (field.unique() && !cell.isEmpty()) {
            Long earlier =
                    seen.computeIfAbsent(field.name(), name -> new HashMap<>()).putIfAbsent(cell, row.line());
            if (earlier != null) {
                faults.add(at(row.line()) + "column " + field.name() + ": " + quoted(cell) + " is on line " + earlier
                        + " too and must be unique");
            }
        }
    }

    private void checkKey(Row row) {
        if (schema.key().isEmpty()) {
            return;
        }
        List<String> key = schema.key().stream().map(row::text).toList();
        Long earlier = keys.putIfAbsent(key, row.line());
        boolean told = schema.fields().stream()
                .anyMatch(f -> f.unique() && schema.key().equals(List.of(f.name())));
        if (earlier != null && !told) {
            faults.add(at(row.line()) + "has the same " + String.join(", ", schema.key()) + " as line " + earlier + ": "
                    + String.join(", ", key));
        }
    }

    private String at(long line) {
        return file + ":" + line + ": ";
    }

    private static String quoted(String cell) {
        String shown = cell.length() > 40 ? cell.substring(0, 40) + "..." : cell;
        return shown.isEmpty() ? "an empty cell" : "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
