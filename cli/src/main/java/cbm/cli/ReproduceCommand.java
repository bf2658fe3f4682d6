package cbm.cli;

import cbm.classifier.reproduction.Misc;
import cbm.classifier.reproduction.Reproduction;
import cbm.classifier.table.Table;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import cbm.datasets.StudyBug;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm reproduce}: the published study from its rows, cell by cell. */
@Command(
        name = "reproduce",
        description = {
            "Compute the published study of Go concurrency bugs from its rows and compare every printed cell, lift and figure.",
            "Needs nothing but itself: the rows are embedded. A number is followed by = where printed and computed agree;"
                    + " 'printed \u2260 computed Dnn' differs for a known reason, 'printed \u2260! computed' for none; (n) is printed only."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm reproduce                          all that the rows can give",
            "  cbm reproduce --table 12               one table",
            "  cbm reproduce --lift                   every lift with its interval and test",
            "  cbm reproduce --out study.xlsx         everything in one workbook",
            "  cbm reproduce --out tables --format csv,latex",
            "  cbm reproduce --data my-rows.csv       another copy of the rows"
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final int TABLES = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--table", paramLabel = "N", split = ",", description = "Only these tables of the paper, 1 to 12.")
    private List<Integer> tables = new ArrayList<>();

    @Option(names = "--figure", paramLabel = "N", split = ",", description = "Only these figures of the paper, 2 to 4.")
    private List<Integer> figures = new ArrayList<>();

    @Option(names = "--lift", description = "Only the lifts, all of them.")
    private boolean lift;

    @Option(names = "--findings", description = "Only the figures of the paper's text.")
    private boolean findings;

    @Option(names = "--discrepancies", description = "Only the list of known discrepancies.")
    private boolean discrepancies;

    @Option(
            names = "--misc",
            paramLabel = "WHAT",
            defaultValue = "once-go",
            converter = MiscConverter.class,
            description = {
                "What Table 11 counts under Misc., which the paper does not say: once-go, select or all. Default: ${DEFAULT-VALUE}."
            })
    private Misc misc = Misc.ONCE_GO;

    @Option(
            names = "--cut",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Margins of a lift in the short list must be above this. Default: ${DEFAULT-VALUE}, as in the paper.")
    private long cut = Reproduction.PAPERS_CUT;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Compute from this copy of the rows (bugs.csv of the data set go-study-2019).")
    private @Nullable Path data;

    @Mixin
    private ExportTarget target = new ExportTarget();

    /** Reads what Misc. counts. */
    static final class MiscConverter implements CommandLine.ITypeConverter<Misc> {
        @Override
        public Misc convert(String value) {
            for (Misc misc : Misc.values()) {
                if (misc.toString().equalsIgnoreCase(value)) {
                    return misc;
                }
            }
            throw new CommandLine.TypeConversionException("'" + value + "' is not one of once-go, select, all");
        }
    }

    @Override
    public Integer call() throws IOException {
        List<String> places = places();
        Reproduction reproduction = new Reproduction(bugs(), misc, cut);
        CommandLine line = spec.commandLine();
        ReproductionSummary summary = summary(reproduction, places);
        if (target.forReading()) {
            line.getOut().println(summary.line());
            line.getOut().println();
        }
        List<Path> written = target.deliver(chosen(reproduction, places), "reproduction", line.getOut());
        if (target.forReading()) {
            line.getOut().println();
            line.getOut().println(summary.line());
        } else if (!Talk.of(line).quiet()) {
            line.getErr().println(summary.line());
        }
        ExportTarget.tell(written, line);
        summary.unexplained().forEach(line.getErr()::println);
        return (summary.unexplained().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS).code();
    }

    private List<StudyBug> bugs() throws IOException {
        if (data == null) {
            return GoStudy.bugs();
        }
        if (!Files.isRegularFile(data)) {
            throw new UserFault("--data " + data + ": there is no such file");
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(data))) {
            List<StudyBug> bugs = GoStudy.bugs(data.toString(), bytes);
            require(!bugs.isEmpty(), "--data " + data + ": there is no row in it; give a file with the rows of bugs");
            return bugs;
        } catch (InvalidTable invalid) {
            throw UserFault.of(invalid);
        }
    }

    /** The places asked for; empty if none is named. */
    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (int table : tables) {
            require(table >= 1 && table <= TABLES, "--table " + table + ": the paper has Tables 1 to 12");
            places.add("table-" + table);
        }
        for (int figure : figures) {
            require(figure >= 2 && figure <= 4, "--figure " + figure + ": the data set has Figures 2 to 4");
            places.add("figure-" + figure);
        }
        require(cut >= 0, "--cut " + cut + ": must not be negative");
        return places.stream().distinct().toList();
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new UserFault(fault);
        }
    }

    private boolean everything(List<String> places) {
        return places.isEmpty() && !lift && !findings && !discrepancies;
    }

    private ReproductionSummary summary(Reproduction reproduction, List<String> places) {
        boolean all = everything(places);
        List<String> checked = all ? reproduction.places() : places;
        return new ReproductionSummary(reproduction, checked, all || lift, all || findings);
    }

    private List<Table> chosen(Reproduction reproduction, List<String> places) {
        if (everything(places) && target.oneTableOnly()) {
            return List.of(reproduction.checkedCells(reproduction.places()));
        }
        if (everything(places)) {
            return target.forReading() ? readable(reproduction) : complete(reproduction);
        }
        List<Table> chosen = new ArrayList<>();
        if (target.oneTableOnly() && !places.isEmpty()) {
            return List.of(reproduction.checkedCells(places));
        }
        for (String place : places) {
            chosen.add(reproduction.compared(place));
            if (place.equals("table-11")) {
                chosen.addAll(reproduction.primitives());
            }
        }
        if (!places.isEmpty() && !target.forReading()) {
            chosen.add(reproduction.checkedCells(places));
        }
        if (lift) {
            chosen.add(reproduction.lifts());
        }
        if (findings) {
            chosen.addAll(
                    target.forReading() ? reproduction.readableFindings() : List.of(reproduction.findingsTable()));
        }
        if (discrepancies) {
            chosen.add(reproduction.discrepancies());
        }
        return chosen;
    }

    private static List<Table> readable(Reproduction reproduction) {
        List<Table> chosen = new ArrayList<>();
        IntStream.rangeClosed(5, TABLES).forEach(n -> chosen.add(reproduction.compared("table-" + n)));
        chosen.add(reproduction.shortLifts());
        chosen.addAll(reproduction.readableFindings());
        return chosen;
    }

    private static List<Table> complete(Reproduction reproduction) {
        List<Table> chosen = new ArrayList<>();
        reproduction.places().forEach(place -> chosen.add(reproduction.compared(place)));
        chosen.add(reproduction.checkedCells(reproduction.places()));
        chosen.addAll(reproduction.primitives());
        chosen.add(reproduction.lifts());
        chosen.add(reproduction.shares());
        chosen.add(reproduction.findingsTable());
        chosen.add(reproduction.discrepancies());
        chosen.add(reproduction.rows());
        return chosen;
    }
}
