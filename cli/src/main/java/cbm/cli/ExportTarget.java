package cbm.cli;

import cbm.classifier.table.ExportOptions;
import cbm.classifier.table.Exports;
import cbm.classifier.table.Table;
import cbm.classifier.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a command's tables go and in which format: options that every command with tables has. */
final class ExportTarget {

    private static final String FORMATS = "text, csv, xlsx, markdown, latex, json";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE|DIR",
            description = {
                "Write to a file, whose name says the format (.csv, .xlsx, .md, .tex, .json, .txt), or into a folder.",
                "Default, and with '-': standard output."
            })
    void setOut(Path named) {
        out = named.equals(Path.of("-")) ? null : named;
    }

    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            converter = FormatConverter.class,
            completionCandidates = FormatCandidates.class,
            description = {
                "One of " + FORMATS + "; for a folder several, joined by commas.",
                "Default: text on standard output, csv in a folder."
            })
    private List<TableFormat> formats = new ArrayList<>();

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
    private boolean bom;

    @Option(
            names = "--csv-raw",
            description = {
                "Write texts into CSV exactly. Default: a text that a spreadsheet program would take for a formula gets an"
                        + " apostrophe in front, and reading takes it off again."
            })
    private boolean csvRaw;

    /** Reads a format's name or extension. */
    static final class FormatConverter implements ITypeConverter<TableFormat> {
        @Override
        public TableFormat convert(String value) {
            return TableFormat.named(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of " + FORMATS));
        }
    }

    /** The formats for shell completion. */
    static final class FormatCandidates extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatCandidates() {
            super(Arrays.stream(TableFormat.values()).map(TableFormat::toString).toList());
        }
    }

    /** Whether anything is said of where or how to write. */
    boolean isGiven() {
        return out != null || !formats.isEmpty() || bom || csvRaw;
    }

    /** Whether people read the output where they are: text on standard output. */
    boolean forReading() {
        return out == null && (formats.isEmpty() || formats.equals(List.of(TableFormat.TEXT)));
    }

    /** Whether the output is one file of a format that holds one table. */
    boolean oneTableOnly() {
        if (out == null) {
            return formats.equals(List.of(TableFormat.CSV));
        }
        return !Files.isDirectory(out) && TableFormat.ofFile(out.toString()).equals(Optional.of(TableFormat.CSV));
    }

    /**
     * Checks, before tables are made that take long, that they can go where they are to.
     *
     * @throws UserFault if they cannot, or options contradict each other
     */
    void check() throws IOException {
        if (out == null || Files.isDirectory(out)) {
            return;
        }
        Optional<TableFormat> byName = byName(out);
        if (byName.isPresent()) {
            agreed(byName.get(), OutFile.checked(out, "tables.csv"));
            return;
        }
        if (Files.exists(out)) {
            throw new UserFault("--out " + out + " is a file whose name says no format; end it in " + extensions()
                    + ", or name a folder");
        }
        if (fileName(out).matches(".+\\.[A-Za-z][A-Za-z0-9]*")) {
            throw new UserFault("--out " + out + ": its name ends in none of " + extensions()
                    + "; for a folder of that name make it first");
        }
        OutFile.checkAbove(out);
    }

    private static Optional<TableFormat> byName(Path file) {
        return Files.isDirectory(file) ? Optional.empty() : TableFormat.ofFile(fileName(file));
    }

    private static String fileName(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
    }

    private static String extensions() {
        return Arrays.stream(TableFormat.values())
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes the tables where they go.
     *
     * @param stem the name, without extension, of a file with all tables in a folder
     * @return the files written; empty for standard output
     * @throws IOException if a file cannot be written
     * @throws UserFault if they cannot go there, or options contradict each other
     */
    List<Path> deliver(List<Table> tables, String stem, PrintWriter standardOut) throws IOException {
        ExportOptions options = new ExportOptions(bom, csvRaw);
        if (out == null) {
            print(tables, options, standardOut);
            return List.of();
        }
        check();
        Path target = out.toAbsolutePath().normalize();
        Optional<TableFormat> byName = byName(target);
        if (byName.isPresent()) {
            Path folder = Optional.ofNullable(target.getParent()).orElse(target);
            return Exports.write(Exports.file(tables, byName.get(), fileName(target), options), folder);
        }
        List<TableFormat> wanted = formats.isEmpty() ? List.of(TableFormat.CSV) : formats;
        return intoFolder(out, Exports.folder(tables, new LinkedHashSet<>(wanted), stem, options));
    }

    /**
     * Writes files into a folder that the user names.
     *
     * @return the files written
     * @throws IOException if a file cannot be written
     * @throws UserFault if one of them would replace a study's own file
     */
    static List<Path> intoFolder(Path out, Map<String, byte[]> files) throws IOException {
        Path folder = out.toAbsolutePath().normalize();
        for (String name : files.keySet()) {
            if (StudyOwnFiles.hold(folder.resolve(name))) {
                throw new UserFault("--out " + out + ": " + name + " would replace the study's own file; name another "
                        + "folder, such as " + out.resolve("tables"));
            }
        }
        return Exports.write(files, folder);
    }

    private void agreed(TableFormat byName, Path named) {
        if (!formats.isEmpty() && !formats.equals(List.of(byName))) {
            throw new UserFault("--out " + named.getFileName() + " is " + byName + " by its name, but --format says "
                    + formats.stream().map(TableFormat::toString).collect(Collectors.joining(","))
                    + "; drop one of the two, or name a folder");
        }
    }

    private void print(List<Table> tables, ExportOptions options, PrintWriter standardOut) {
        TableFormat format = formats.isEmpty() ? TableFormat.TEXT : formats.getFirst();
        if (formats.size() > 1) {
            throw new UserFault("several formats need a folder: add --out DIR");
        }
        if (format == TableFormat.XLSX) {
            throw new UserFault("a workbook needs a file: add --out FILE.xlsx");
        }
        String text = Exports.text(tables, format, options);
        standardOut.print(format == TableFormat.TEXT ? painted(text) : text);
        standardOut.flush();
    }

    /** Marks differences in colour, on a terminal only. */
    private static String painted(String text) {
        if (!Terminal.outputHasColour()) {
            return text;
        }
        return text.replaceAll("\u2260![^\n]{0,12}", "\u001b[1;31m$0\u001b[0m")
                .replaceAll("\u2260 ", "\u001b[33m\u2260\u001b[0m ");
    }

    /** Tells where the files are. */
    static void tell(List<Path> written, CommandLine line) {
        if (written.isEmpty() || Talk.of(line).quiet()) {
            return;
        }
        Map<Optional<Path>, List<Path>> byFolder =
                written.stream().collect(Collectors.groupingBy(file -> Optional.ofNullable(file.getParent())));
        byFolder.forEach((folder, files) -> line.getErr()
                .println("wrote "
                        + (files.size() == 1 ? files.getFirst() : files.size() + " files to " + folder.orElseThrow())));
    }
}
