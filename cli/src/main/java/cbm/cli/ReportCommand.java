package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.table.Table;
import cbm.cli.report.Report;
import cbm.cli.report.ReportSource;
import cbm.datasets.InvalidTable;
import cbm.miner.study.Study;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm report}: a study as one HTML file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Make one HTML file of a study, which opens in a browser without a server and without a network: the funnel, the "
                    + "tables with their lifts, usage over time, lifetimes, what each keyword brought, how far the labels can "
                    + "be trusted, and every commit with its labels, evidence and diff, to be filtered and searched.",
            "Sections whose data the study does not hold yet name the command that makes it. Without --rater the labels of "
                    + "people are shown, by the rule that 'cbm labels --help' tells, or where no person has labelled the machine's."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm report --study my-study",
            "  cbm report --study my-study --out docs/bugs.html --without-authors",
            "  cbm report --study my-study --rater ann --all-diffs"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write. Default: report.html in the study.")
    private @Nullable Path out;

    @Option(names = "--rater", paramLabel = "NAME", description = "Whose labels to show; cbm is the machine.")
    private @Nullable String rater;

    @Option(names = "--without-authors", description = "Leave the names of authors out.")
    private boolean withoutAuthors;

    @Option(names = "--all-diffs", description = "Show the diffs of commits that are no fixes, too.")
    private boolean allDiffs;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        Study opened = study.open();
        Path target = target(opened);
        byte[] page = Report.page(source(opened));
        OutFile.fill(target, out -> DataWriter.write(out, page));
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().printf(Locale.ROOT, "wrote %s (%.1f MB)%n", target, page.length / 1e6);
        }
        return ExitCode.OK.code();
    }

    private Path target(Study opened) throws IOException {
        return OutFile.checked(out == null ? opened.folder().resolve("report.html") : out, "report.html");
    }

    private ReportSource source(Study opened) throws IOException {
        List<LabelledFix> labels = KnownCommits.only(spec.commandLine(), opened.folder(), labels(opened.folder()));
        List<LabelledFix> chosen =
                new LabelSource(spec.commandLine(), rater).chosen(labels, StudyLabelsFile.in(opened.folder()));
        CompletableFuture<List<Table>> card = CompletableFuture.supplyAsync(ReportCardTables::builtIn);
        Map<String, String> missing = new TreeMap<>();
        Map<String, String> verdicts = StudyVerdictsFile.read(opened.folder());
        if (verdicts.isEmpty()) {
            missing.put("evidence", "cbm classify --study DIR");
        }
        StudyUsage usage = StudyUsage.of(
                opened, jobs.number(), ProgressBar.of(spec.commandLine().getErr(), Talk.of(spec.commandLine())));
        usage.missing().ifPresent(what -> missing.put("usage", what));
        StudyLifetimes lifetimes = StudyLifetimes.of(spec.commandLine(), opened, "DIR", rater);
        lifetimes.missing().ifPresent(what -> missing.put("lifetimes", what));
        List<Table> trust = new ArrayList<>(ReportCardTables.amongRaters(labels));
        trust.addAll(card.join());
        return new ReportSource(
                "cbm " + Version.number(),
                opened,
                labels,
                chosen,
                RepeatedChanges.leftOut(spec.commandLine(), opened.folder(), chosen),
                whose(labels),
                verdicts,
                trust,
                usage.tables(),
                lifetimes.tables(),
                missing,
                !withoutAuthors,
                allDiffs);
    }

    private static List<LabelledFix> labels(Path folder) throws IOException {
        Path file = StudyLabelsFile.in(folder);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return LabelsFile.read(file.toString(), bytes);
        } catch (InvalidTable damaged) {
            throw UserFault.of(damaged);
        }
    }

    private Optional<String> whose(List<LabelledFix> labels) {
        if (rater != null) {
            return Optional.of(rater);
        }
        return Optional.of(LabelSource.whose(labels)).filter(names -> !names.isEmpty());
    }
}
