package cbm.classifier.table;

import cbm.miner.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tables to files or to bytes, in any format. */
public final class Exports {

    private Exports() {}

    /**
     * The files that some tables become, by name; a {@link TableFormat#single} format has a file a table, LaTeX also a document that takes them all.
     *
     * @param stem the name, without extension, of the files that hold all tables
     * @throws IOException if a workbook cannot be made
     */
    public static Map<String, byte[]> folder(
            List<Table> tables, Collection<TableFormat> formats, String stem, ExportOptions options)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (TableFormat format : formats) {
            switch (format) {
                case CSV -> tables.forEach(t -> files.put(t.id() + ".csv", bytes(CsvWriter.write(t, options))));
                case LATEX -> {
                    tables.forEach(t -> files.put(t.id() + ".tex", bytes(LatexWriter.fragment(t))));
                    files.put(frame(tables, stem) + ".tex", bytes(LatexWriter.index(tables)));
                }
                case TEXT, XLSX, MARKDOWN, JSON ->
                    files.putAll(file(tables, format, stem + "." + format.extension(), options));
            }
        }
        return files;
    }

    /** The name of the document that takes in all tables; not that of one of them, which it would overwrite. */
    private static String frame(List<Table> tables, String stem) {
        return tables.stream().anyMatch(table -> table.id().equals(stem)) ? "all-" + stem : stem;
    }

    /**
     * The file that some tables become, and beside it, for a workbook, a file {@code NAME.cut.csv} with the texts that were too long for a cell.
     * CSV holds one table: several are melted into one of table, row, column and value.
     *
     * @throws IOException if a workbook cannot be made
     */
    public static Map<String, byte[]> file(List<Table> tables, TableFormat format, String name, ExportOptions options)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (format == TableFormat.XLSX) {
            String side = name.replaceFirst("(?i)\\.xlsx$", "") + ".cut.csv";
            XlsxWriter writer = new XlsxWriter(side);
            files.put(name, writer.write(tables));
            if (!writer.cuts().isEmpty()) {
                files.put(side, bytes(CsvWriter.write(cuts(writer.cuts()), options)));
            }
        } else {
            files.put(name, bytes(text(tables, format, options)));
        }
        return files;
    }

    /**
     * Tables as text in a format that is text.
     *
     * @throws IllegalArgumentException for a workbook
     */
    public static String text(List<Table> tables, TableFormat format, ExportOptions options) {
        return switch (format) {
            case TEXT -> TextWriter.write(tables);
            case CSV -> CsvWriter.write(tables.size() == 1 ? tables.getFirst() : Table.melted(tables), options);
            case MARKDOWN -> MarkdownWriter.write(tables);
            case LATEX -> LatexWriter.document(tables);
            case JSON -> JsonWriter.write(tables);
            case XLSX -> throw new IllegalArgumentException("a workbook is not text");
        };
    }

    /**
     * Writes files into a folder, which is made if need be; each file is replaced whole or not at all, and may be read by
     * whom the user lets read new files.
     *
     * @return the files written
     * @throws IOException if the folder cannot be written to
     */
    public static List<Path> write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            WholeFile.write(target, file.getValue());
            written.add(target);
        }
        return List.copyOf(written);
    }

    private static Table cuts(List<CutText> cuts) {
        return new Table(
                "cut-texts",
                "Texts too long for a cell",
                List.of(
                        Column.of("sheet", "The sheet's name."),
                        Column.of("cell", "The cell."),
                        Column.of("text", "The whole text.")),
                cuts.stream()
                        .map(cut -> List.of(Cell.text(cut.sheet()), Cell.text(cut.cell()), Cell.text(cut.text())))
                        .toList(),
                List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
