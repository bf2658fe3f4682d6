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
     * Writes the tables where they go.
     *
     * @param stem the name, without extension, of a file with all tables in a folder
     * @return the files written; empty for standard output
     * @throws IOException if a file cannot be written
     * @throws UserFault if options contradict each other
     */
    List<Path> deliver(List<Table> tables, String stem, PrintWriter standardOut) throws IOException {
        ExportOptions options = new ExportOptions(bom, csvRaw);
        if (out == null) {
            print(tables, options, standardOut);
            return List.of();
        }
        Path target = out.toAbsolutePath().normalize();
        String name =
                Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
        Optional<TableFormat> byName = Files.isDirectory(target) ? Optional.empty() : TableFormat.ofFile(name);
        if (byName.isPresent()) {
            Path folder = Optional.ofNullable(target.getParent()).orElse(target);
            return Exports.write(Exports.file(tables, agreed(byName.get(), name), name, options), folder);
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new UserFault("--out " + out + " is a file whose name says no format; end it in "
                    + Arrays.stream(TableFormat.values())
                            .map(f -> "." + f.extension())
                            .collect(Collectors.joining(", "))
                    + ", or name a folder");
        }
        List<TableFormat> wanted = formats.isEmpty() ? List.of(TableFormat.CSV) : formats;
        return Exports.write(Exports.folder(tables, new LinkedHashSet<>(wanted), stem, options), target);
    }

    private TableFormat agreed(TableFormat byName, String name) {
        if (!formats.isEmpty() && !formats.equals(List.of(byName))) {
            throw new UserFault("--out " + name + " is " + byName + " by its name, but --format says "
                    + formats.stream().map(TableFormat::toString).collect(Collectors.joining(","))
                    + "; drop one of the two, or name a folder");
        }
        return byName;
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
