package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.Judged;
import cbm.classifier.evaluation.ReportCard;
import cbm.classifier.evaluation.RuleReport;
import cbm.classifier.evaluation.Split;
import cbm.classifier.evaluation.WrittenCases;
import cbm.classifier.fitting.FittedWeights;
import cbm.classifier.fitting.LeaveOneOut;
import cbm.classifier.fitting.Sample;
import cbm.classifier.fitting.Strengths;
import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Table;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.classifier.verdict.Weights;
import cbm.datasets.WrittenFixes;
import cbm.miner.index.FixId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm evaluate}: the report card. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the verdicts against labels of people: agreement with intervals, per label and per project, at each level "
                    + "of abstention, and where they fail.",
            "Without options it measures itself on the data that it carries: the published study in its development and "
                    + "its test split, the labelled keyword hits, and the written fixes. Of the test split only totals are shown."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm evaluate",
            "  cbm evaluate --per-rule --out report/ --format csv",
            "  cbm evaluate --leave-one-out --summary",
            "  cbm evaluate --study my-study --rater ann",
            "  cbm evaluate --labels labels.csv --study my-study",
            "  cbm evaluate --labels labels.csv --repo ~/src/etcd",
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = {
                "Labels in the schema of labels.csv; measured on the commits of --study, --repo or --patch. Default with "
                        + "--study: what people say in its own labels.csv.",
                "With --repo alone the labelled commits are read from it."
            })
    private @Nullable Path labels;

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description =
                    "Whose labels; needed if the file does not say who labelled. Default: as 'cbm labels --help' tells.")
    private @Nullable String rater;

    @Mixin
    private AssumeFix assumeFix = new AssumeFix();

    @Option(
            names = "--per-rule",
            description = "Also say of each rule where it fires and what is lost without it (slow).")
    private boolean perRule;

    @Mixin
    private UserRules rules = new UserRules();

    @Option(names = "--summary", description = "Only the table of scores of each set.")
    private boolean summary;

    @Option(names = "--test-cases", description = "Also name the cases of the test split and of the held-out half.")
    private boolean testCases;

    @Option(
            names = "--leave-one-out",
            description =
                    "Instead measure verdicts on each application with weights fitted on the others: what to expect of "
                            + "projects never seen; also from bare patches, and with other strengths of the fit.")
    private boolean leaveOneOut;

    @Option(
            names = "--fit",
            paramLabel = "DIR",
            description =
                    "Instead fit the judge's weights anew to the labelled commits carried along, and write fitted.txt and "
                            + "calibration.txt into DIR. Whoever changes a rule or a weight set by hand does so in the same commit, with "
                            + "the sources' classifier/src/main/resources/cbm/classifier/verdict; a test holds them fresh. Takes less "
                            + "than a minute.")
    private @Nullable Path fit;

    @Option(
            names = "--refresh",
            paramLabel = "DIR",
            description =
                    "Instead read the labelled commits anew and write their facts into this copy of the folder datasets; "
                            + "needs --at, and for what is not there --study-diffs.")
    private @Nullable Path refresh;

    @Option(names = "--at", paramLabel = "OWNER/NAME=PATH", description = "Where a repository is, for --refresh.")
    private Map<String, Path> places = new HashMap<>();

    @Option(
            names = "--study-diffs",
            paramLabel = "PATH",
            description = "Where the repository of the study's data set is, for --refresh.")
    private @Nullable Path studyDiffs;

    @Mixin
    private FixInput input = new FixInput();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        if (refresh != null) {
            return refresh(refresh);
        }
        if (fit != null) {
            FittedWeights.now().write(fit);
            return ExitCode.OK.code();
        }
        String measured = measured();
        if (assumeFix.isGiven() && measured.isEmpty()) {
            throw new UserFault(
                    "--assume-fix needs --labels or --study: of the data that the program carries, the study's commits are taken for "
                            + "fixes anyway, and whether the keyword hits are is what is measured");
        }
        if (rules.isGiven() && measured.isEmpty()) {
            throw new UserFault(
                    "--rules needs --labels and the commits that they are of, or --study: the data that the program carries "
                            + "holds facts and cues, not the messages that your rules may ask for");
        }
        List<Table> tables = leaveOneOut ? leftOut() : measured.isEmpty() ? builtIn() : against(measured);
        target.deliver(tables, "report-card", spec.commandLine().getOut());
        return ExitCode.OK.code();
    }

    /** Where the labels are that the user wants measured, a file or a study; empty for what the program carries. */
    private String measured() {
        String place = labels != null
                ? labels.toString()
                : input.study().map(Path::toString).orElse("");
        boolean something = labels != null || input.isGiven() || rater != null;
        if (leaveOneOut && something) {
            throw new UserFault("--leave-one-out measures what the program carries, not labels or commits of your own");
        }
        if (something && place.isEmpty()) {
            throw new UserFault("say where the labels are: --labels FILE, or --study DIR for those of its labels.csv");
        }
        return place;
    }

    private List<Table> leftOut() {
        List<Sample> samples = Sample.all();
        Weights hand = Weights.handSet();
        LeaveOneOut left = LeaveOneOut.of(samples, hand, Strengths.STANDARD);
        List<Table> tables = new ArrayList<>(left.scores());
        if (!summary) {
            tables.addAll(left.reportCards());
            tables.add(LeaveOneOut.choice(samples, hand));
        }
        return tables;
    }

    private int refresh(Path datasets) throws IOException {
        List<String> missing;
        try (BenchmarkRefresh reading = new BenchmarkRefresh(places, Optional.ofNullable(studyDiffs))) {
            missing = reading.write(datasets);
        }
        missing.forEach(id -> spec.commandLine().getErr().println("cbm: could not be read: " + id));
        return missing.isEmpty() ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }

    private List<Table> builtIn() {
        Judge judge = new Judge();
        List<Table> tables = new ArrayList<>();
        for (Split split : Split.values()) {
            List<Judged> judged = Benchmarks.study(split, judge);
            boolean shown = split == Split.DEVELOPMENT || testCases;
            add(tables, new ReportCard(split.id(), split.title(), judged, Judge.Known.IS_FIX, shown));
            if (split == Split.TEST) {
                List<Judged> blind = judged.stream()
                        .filter(one -> !Split.described(one.id()))
                        .toList();
                tables.add(new ReportCard(
                                "blind",
                                "test split without the cases described before",
                                blind,
                                Judge.Known.IS_FIX,
                                false)
                        .summary());
            } else if (perRule) {
                tables.add(RuleReport.of(split.id(), judged, other -> Benchmarks.study(split, other)));
            }
        }
        for (Benchmarks.Part part : Benchmarks.Part.values()) {
            List<Judged> judged = Benchmarks.detection(part, judge);
            add(
                    tables,
                    new ReportCard(
                            part.id(),
                            "labelled keyword hits, " + part.title(),
                            judged,
                            Judge.Known.NOTHING,
                            part.free() || testCases));
            if (perRule && part.free()) {
                tables.add(RuleReport.of(part.id(), judged, other -> Benchmarks.detection(part, other)));
            }
        }
        addWritten(tables, judge);
        return tables;
    }

    private void addWritten(List<Table> tables, Judge judge) {
        Benchmarks.View whole = Benchmarks.View.WHOLE;
        List<Judged> free = WrittenCases.kinds(one -> !one.heldOut(), whole, judge);
        add(tables, new ReportCard("written", "written fixes", free, Judge.Known.IS_FIX, true));
        List<Judged> unseen = WrittenCases.kinds(WrittenFixes.Case::heldOut, whole, judge);
        add(tables, new ReportCard("unseen", "written fixes, writers held out", unseen, Judge.Known.IS_FIX, testCases));
        List<Judged> patches = WrittenCases.kinds(WrittenFixes.Case::heldOut, Benchmarks.View.PATCH, judge);
        tables.add(new ReportCard(
                        "unseen-p", "written fixes, writers held out, bare patches", patches, Judge.Known.IS_FIX, false)
                .summary());
        List<Judged> hits = WrittenCases.hits(WrittenFixes.Case::heldOut, whole, judge);
        tables.add(new ReportCard("unseen-h", "written commits, writer held out", hits, Judge.Known.NOTHING, false)
                .summary());
    }

    private void add(List<Table> tables, ReportCard card) {
        if (!card.judged().isEmpty()) {
            tables.addAll(summary ? List.of(card.summary()) : card.tables());
        }
    }

    private List<Table> against(String place) throws IOException {
        List<LabelledFix> labelled = labelled(place).stream()
                .filter(label -> !assumeFix.isGiven() || label.fix() == Answer.YES)
                .toList();
        GivenLabels given = new GivenLabels(labelled);
        input.unlessNamed(labelled.stream().map(LabelledFix::commit).toList());
        Classifier classifier = rules.classifier();
        try (StudyFacts facts = StudyFacts.known(input.wholeStudy())) {
            input.each(
                    new Judging<>(classifier, assumeFix.known(), facts, Classifier.Result::verdict),
                    (Judging.Judged<Verdict> judged) -> given.meet(judged.said()));
        }
        List<Judged> judged = given.judged();
        if (judged.isEmpty()) {
            throw new UserFault("none of the commits is labelled in " + place);
        }
        if (judged.size() < given.size() && !Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "%,d of the %,d labelled commits are not among those read, and not measured%n",
                            given.size() - judged.size(),
                            given.size());
        }
        tellElsewhere(judged);
        SharedCommits.tell(
                spec.commandLine(),
                "labelled commits",
                judged.stream()
                        .map(one ->
                                new FixId(one.truth().repository(), one.truth().commit())));
        List<Table> tables = new ArrayList<>();
        add(tables, new ReportCard("labels", place, judged, assumeFix.known(), true));
        return tables;
    }

    /** A clone or a patch may be called otherwise than the label says; of a study that is more likely a slip. */
    private void tellElsewhere(List<Judged> judged) {
        List<Judged> elsewhere = judged.stream()
                .filter(one -> !one.truth().repository().equals(one.verdict().repository()))
                .toList();
        if (input.study().isPresent()
                && !elsewhere.isEmpty()
                && !Talk.of(spec.commandLine()).quiet()) {
            Judged first = elsewhere.getFirst();
            spec.commandLine()
                    .getErr()
                    .println("cbm: " + Counted.of(elsewhere.size(), "label names", "labels name")
                            + " another repository than the study has the commit in, such as "
                            + first.truth().repository() + " instead of "
                            + first.verdict().repository() + "; measured by the commit alone");
        }
    }

    /** A study's own labels are those of people: the machine would agree with itself. */
    private List<LabelledFix> labelled(String place) throws IOException {
        LabelSource source = new LabelSource(spec.commandLine(), rater);
        return labels == null ? source.people(Path.of(place)) : source.labels(place);
    }
}
