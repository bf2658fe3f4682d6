package cbm.cli;

import cbm.classifier.figure.Figure;
import cbm.classifier.figure.FigureWriter;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.lifetime.LifetimeFigure;
import cbm.classifier.reproduction.StudyFigures;
import cbm.classifier.table.ExportOptions;
import cbm.classifier.table.Exports;
import cbm.classifier.table.TableFormat;
import cbm.classifier.usage.Counting;
import cbm.classifier.usage.MeasuredSnapshot;
import cbm.classifier.usage.UsageFigures;
import cbm.classifier.usage.UsageScope;
import cbm.datasets.GoStudy;
import cbm.miner.git.GitRepository;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm figures}: the figures of a study for a paper. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Draw the figures of a study for a paper, each as SVG and PNG with the CSV behind it: usage over time"
                    + " (Figures 2 and 3), lifetimes by cause with their band (Figure 4), strategies by cause, and the"
                    + " lift of cause and strategy.",
            "Colours, dashes and marks can be told apart by colour-blind readers and in grey. What a study does not have"
                    + " yet is left out and said."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm figures --study my-study",
            "  cbm figures --study my-study --out figures \\",
            "    --against go-study-2019 --every 3months --from 2015-02-21"
        })
final class FiguresCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The folder to write into. Default: figures in the study.")
    private @Nullable Path out;

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description = "Whose labels to take; cbm is the machine. Default: as 'cbm labels --help' tells.")
    private @Nullable String rater;

    @Option(
            names = "--against",
            paramLabel = "STUDY",
            description = "Put the printed points of a study's figures beside the measured ones: " + GoStudy.NAME + ".")
    private @Nullable String against;

    @Mixin
    private Moments moments = new Moments();

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        if (against != null && !against.equals(GoStudy.NAME)) {
            throw new UserFault("--against takes " + GoStudy.NAME + ", not '" + against + "'");
        }
        Study opened = study.open();
        Path folder = out == null ? opened.folder().resolve("figures") : out;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserFault("--out " + folder + " is a file; name a folder");
        }
        OutFile.checkAbove(folder);
        // Before the first class of AWT: nothing here needs a window.
        System.setProperty("java.awt.headless", "true");
        List<Figure> figures = figures(opened);
        if (figures.isEmpty()) {
            throw new UserFault("there is nothing to draw yet");
        }
        ExportTarget.tell(ExportTarget.intoFolder(folder, files(figures)), spec.commandLine());
        return ExitCode.OK.code();
    }

    private List<Figure> figures(Study opened) throws IOException {
        List<Figure> figures = new ArrayList<>(usage(opened));
        StudyLifetimes kept =
                StudyLifetimes.of(spec.commandLine(), opened, opened.folder().toString(), rater);
        Optional<Figure> lifetimes = kept.tables().stream()
                .findFirst()
                .flatMap(curves -> LifetimeFigure.of(curves, Birth.NEWEST, against != null));
        lifetimes.ifPresent(figures::add);
        if (lifetimes.isEmpty()) {
            tellMissing("lifetimes", kept.missing().orElse("cbm lifetime --study " + opened.folder()));
        }
        if (Files.exists(opened.folder().resolve(LabelsFile.NAME))) {
            String place = opened.folder().toString();
            List<LabelledFix> known = KnownCommits.only(
                    spec.commandLine(), opened.folder(), new LabelSource(spec.commandLine(), rater).labels(place));
            List<LabelledFix> labels = RepeatedChanges.leftOut(spec.commandLine(), opened.folder(), known);
            figures.addAll(new StudyFigures(LabelSource.report(place, labels)).all());
        } else {
            tellMissing("strategies and lift", "cbm classify --study " + opened.folder());
        }
        return figures;
    }

    private List<Figure> usage(Study opened) throws IOException {
        UsageScope scope = new UsageScope(
                against == null ? Counting.OPERATIONS : Counting.named(against).orElseThrow(),
                false,
                UsageScope.Foreign.EXCLUDE);
        if (against == null) {
            moments.defaultTo("3months");
        } else {
            moments.defaultTo("2015-02-21", "2018-05-21", "3months");
        }
        UsageCache cache = UsageCache.of(opened.folder());
        UsageMeasurement measurement = new UsageMeasurement(
                cache, scope, jobs.number(), ProgressBar.of(spec.commandLine().getErr(), Talk.of(spec.commandLine())));
        List<MeasuredSnapshot> measured = new ArrayList<>();
        for (MinedRepository mined : opened.repositories()) {
            try (GitRepository repository = opened.openRepository(mined.name())) {
                measured.addAll(measurement.measure(mined.name(), repository, moments.of(repository, mined.tip())));
            } catch (StudyFault notAtHand) {
                tellMissing(
                        "usage of " + mined.name(), "cbm mine " + mined.name() + "=PATH --study " + opened.folder());
            }
        }
        cache.keep();
        return new UsageFigures(measured, scope).all(against != null);
    }

    private void tellMissing(String what, String command) {
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().printf(Locale.ROOT, "left out: %s; first run '%s'%n", what, command);
        }
    }

    private static Map<String, byte[]> files(List<Figure> figures) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<TableFormat> csv = EnumSet.of(TableFormat.CSV);
        for (Figure figure : figures) {
            files.put(figure.id() + ".svg", FigureWriter.svg(figure));
            files.put(figure.id() + ".png", FigureWriter.png(figure));
            files.putAll(Exports.folder(List.of(figure.data()), csv, figure.id(), new ExportOptions(false, false)));
        }
        return files;
    }
}
