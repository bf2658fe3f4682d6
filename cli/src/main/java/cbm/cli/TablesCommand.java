package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.reproduction.Reproduction;
import cbm.classifier.reproduction.SideBySide;
import cbm.classifier.reproduction.StudyReport;
import cbm.classifier.table.Table;
import cbm.datasets.GoStudy;
import cbm.miner.index.FixId;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm tables}: the study's tables of any labelled fixes. */
@Command(
        name = "tables",
        description = {
            "Make the published study's tables, lifts and intervals from labels: the machine's or a person's.",
            "Labels are read from labels.csv, whose columns 'cbm tables --columns' explains. Without --rater those of people"
                    + " are taken, by the rule that 'cbm labels --help' tells, or where no person has labelled the machine's.",
            "A commit that stands in several repositories of the study, as in a project and its fork, counts in each; how many do is said."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm tables --study my-study",
            "  cbm tables --study my-study --against go-study-2019",
            "  cbm tables --labels coding.csv --rater ann --out tables.xlsx",
            "  cbm tables --study my-study --out tables --format csv,latex"
        })
final class TablesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "The study folder; its labels.csv is read.")
    private @Nullable Path study;

    @Option(names = "--labels", paramLabel = "FILE", description = "Read labels from this file instead.")
    private @Nullable Path labels;

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description =
                    "Whose labels to take; cbm is the machine. Of a file without a column rater, whose they all are.")
    private @Nullable String rater;

    @Option(
            names = "--against",
            paramLabel = "STUDY",
            description = {
                "Put another study beside it and test whether the labels are spread in the same way:",
                GoStudy.NAME + " (embedded), a study folder, or a file of labels."
            })
    private @Nullable String against;

    @Option(
            names = "--against-rater",
            paramLabel = "NAME",
            description = "Whose labels to take of the other study. Default: as for the first, without --rater.")
    private @Nullable String againstRater;

    @Option(
            names = "--cut",
            paramLabel = "N",
            defaultValue = "10",
            description = "Margins of a lift in the short list must be above this. Default: ${DEFAULT-VALUE}.")
    private long cut = Reproduction.PAPERS_CUT;

    @Option(names = "--lift", description = "Only the lifts, all of them.")
    private boolean lift;

    @Option(names = "--per-repository", description = "Only the counts in each repository.")
    private boolean perRepository;

    @Option(names = "--columns", description = "Only explain the columns of labels.csv and what they may hold.")
    private boolean columns;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the Monte Carlo tests. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        target.check();
        List<Table> chosen = columns ? List.of(LabelColumns.table()) : tables();
        List<Path> written = target.deliver(chosen, "tables", spec.commandLine().getOut());
        ExportTarget.tell(written, spec.commandLine());
        return ExitCode.OK.code();
    }

    private List<Table> tables() throws IOException {
        if (cut < 0) {
            throw new UserFault("--cut " + cut + ": must not be negative");
        }
        List<LabelledFix> labelled = counted(source(), new LabelSource(spec.commandLine(), rater));
        SharedCommits.tell(
                spec.commandLine(),
                "fixes",
                labelled.stream()
                        .filter(fix -> fix.fix() == Answer.YES)
                        .map(fix -> new FixId(fix.repository(), fix.commit())));
        StudyReport report = LabelSource.report(source(), labelled);
        if (lift) {
            return List.of(report.lifts(cut));
        }
        if (perRepository) {
            return List.of(report.perRepository());
        }
        List<Table> all = new ArrayList<>();
        if (against != null) {
            all.addAll(comparison(report, labelled, against));
        }
        if (against == null || !target.forReading()) {
            all.addAll(report.counts());
            all.add(target.forReading() ? report.shortLifts(cut) : report.lifts(cut));
            report.runtimeFamilies().ifPresent(all::add);
            all.add(report.shares());
        }
        if (!target.forReading()) {
            all.add(report.perRepository());
            all.add(report.rows(origins()));
            all.add(LabelColumns.table());
        }
        return all;
    }

    /** The labels of a place that count: of commits that its histories hold, and of a change that several make once. */
    private List<LabelledFix> counted(String place, LabelSource labels) throws IOException {
        Path folder = Path.of(place);
        return RepeatedChanges.leftOut(
                spec.commandLine(), folder, KnownCommits.only(spec.commandLine(), folder, labels.labels(place)));
    }

    private List<Table> comparison(StudyReport report, List<LabelledFix> labelled, String other) throws IOException {
        LabelSource others = new LabelSource(spec.commandLine(), "--against-rater", againstRater);
        List<LabelledFix> theirs = counted(other, others);
        SideBySide both = new SideBySide(report, LabelSource.report(other, theirs), seed);
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().println(both.verdict());
            tellShared(fixes(labelled), fixes(theirs));
        }
        return List.of(both.tests(), both.shares());
    }

    /** The tests take the two studies for independent samples, which they are not where they have fixes in common. */
    private void tellShared(Set<String> fixes, Set<String> theirs) {
        long shared = fixes.stream().filter(theirs::contains).count();
        if (shared > 0) {
            spec.commandLine()
                    .getErr()
                    .println("cbm: " + Counted.of(shared, "fix", "fixes")
                            + (shared == 1 ? " stands" : " stand")
                            + " on both sides, so that the two are not independent samples");
        }
    }

    private static Set<String> fixes(List<LabelledFix> labelled) {
        return labelled.stream()
                .filter(fix -> fix.fix() == Answer.YES && !fix.commit().isEmpty())
                .map(LabelledFix::commit)
                .collect(Collectors.toSet());
    }

    private String source() {
        if (labels != null) {
            return labels.toString();
        }
        if (study != null) {
            return study.toString();
        }
        throw new UserFault("name the labels: --study DIR or --labels FILE");
    }

    /** The public addresses of the study's repositories, to link commits to; none for a bare file of labels. */
    private Map<String, String> origins() throws IOException {
        if (study == null || !Study.isStudy(study)) {
            return Map.of();
        }
        return Study.open(study).repositories().stream()
                .filter(repository -> !repository.origin().isEmpty())
                .collect(Collectors.toMap(MinedRepository::name, MinedRepository::origin, (a, b) -> a));
    }
}
