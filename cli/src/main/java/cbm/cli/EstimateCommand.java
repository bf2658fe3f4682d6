package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.miner.index.FixId;
import cbm.miner.sample.Estimate;
import cbm.miner.sample.Sample;
import cbm.miner.sample.SampleFiles;
import cbm.miner.sample.Unit;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm estimate}: what a labelled sample tells of all candidates. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = {
            "Estimate the shares of labels among all candidates from a labelled sample, with intervals.",
            "Strata, and waves in which the frame grew, are weighted by their sizes in the frame. The interval is Wilson's"
                    + " with the effective sample size of the stratified variance, with finite-population correction.",
            "Without a label: the share of concurrency fixes, and of every label that was given. A fix of which a rater left"
                    + " a question open is left out of the rows of that question, and told."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm estimate -s my-study --rater ann",
            "  cbm estimate -s my-study behaviour=blocking strategy=add --confidence 90",
        })
final class EstimateCommand implements Callable<Integer> {
    /** The columns that a rater fills of every fix; an empty cell of the others may mean that no label fits. */
    private static final Set<String> ANSWERED = Stream.of(
                    Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY, Axis.PRIMITIVE)
            .map(Axis::column)
            .collect(Collectors.toUnmodifiableSet());

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(arity = "0..*", paramLabel = "AXIS=LABEL", description = "Labels, or fix=yes.")
    private List<String> wanted = List.of();

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description =
                    "Whose labels to take; cbm is the machine. Default: those of people, as 'cbm labels --help' tells.")
    private @Nullable String rater;

    @Option(names = "--confidence", paramLabel = "PERCENT", description = "Confidence level. Default: 95.")
    private double confidence = 95;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        if (!(confidence > 0 && confidence <= 99.9999)) {
            throw new UserFault("--confidence takes a percentage such as 95, not " + confidence);
        }
        Study open = study.open();
        Sample sample = new SampleFiles(open.folder())
                .read()
                .orElseThrow(() -> new UserFault("the study has no sample; draw one with 'cbm sample'"));
        List<LabelledFix> all = Strata.read(open);
        List<LabelledFix> asked = asked(all);
        String who = rater == null ? LabelSource.whose(asked) : rater;
        Map<String, LabelledFix> labels =
                byCommit(new LabelSource(spec.commandLine(), rater).chosen(asked, StudyLabelsFile.in(open.folder())));
        List<Unit> answered = sample.units().stream()
                .filter(unit ->
                        answer(labels, unit).filter(a -> a != Answer.UNSURE).isPresent())
                .toList();
        if (answered.isEmpty()) {
            throw new UserFault("no commit of the sample was labelled yes or no by " + who);
        }
        tell(sample, labels, byCommit(asked).keySet(), answered.size(), who);
        SharedCommits.tell(
                spec.commandLine(),
                "candidates",
                sample.frame().stream().map(unit -> new FixId(unit.repository(), unit.commit())));
        print(sample, answered, labels);
        return ExitCode.OK.code();
    }

    /** The labels among which to choose: without a named rater those of people. */
    private List<LabelledFix> asked(List<LabelledFix> all) {
        if (all.isEmpty()) {
            throw new UserFault(
                    "nobody has labelled the study yet; 'cbm classify --study DIR' does, and 'cbm labels import' "
                            + "takes a coding sheet");
        }
        if (rater != null) {
            return all;
        }
        List<LabelledFix> people = Raters.people(all);
        if (people.isEmpty()) {
            throw new UserFault("no person has labelled the study yet; --rater " + LabelledFix.MACHINE
                    + " takes the labels of the machine");
        }
        return people;
    }

    private static Map<String, LabelledFix> byCommit(List<LabelledFix> all) {
        Map<String, LabelledFix> labels = new HashMap<>();
        all.forEach(fix -> labels.put(fix.repository() + "\n" + fix.commit(), fix));
        return labels;
    }

    private static Optional<Answer> answer(Map<String, LabelledFix> labels, Unit unit) {
        return Optional.ofNullable(labels.get(unit.repository() + "\n" + unit.commit()))
                .map(LabelledFix::fix);
    }

    private void tell(Sample sample, Map<String, LabelledFix> labels, Set<String> seen, int answered, String who) {
        PrintWriter err = spec.commandLine().getErr();
        if (Talk.of(spec.commandLine()).quiet()) {
            return;
        }
        long unsure = sample.units().stream()
                .filter(unit ->
                        answer(labels, unit).filter(a -> a == Answer.UNSURE).isPresent())
                .count();
        err.printf(
                Locale.ROOT,
                "%,d of the sample's %,d commits labelled by %s, %,d of them unsure and left out; population %,d%n",
                answered + unsure,
                sample.units().size(),
                who,
                unsure,
                sample.frame().size());
        boolean gap = false;
        boolean missing = false;
        for (Unit unit : sample.units()) {
            boolean has = seen.contains(unit.repository() + "\n" + unit.commit());
            gap |= has && missing;
            missing |= !has;
        }
        if (gap) {
            err.println(
                    "cbm: commits were labelled out of the order of the sample; the labelled ones are a random sample"
                            + " only if the order did not hang on what they are");
        }
    }

    private void print(Sample sample, List<Unit> answered, Map<String, LabelledFix> labels) {
        PrintWriter out = spec.commandLine().getOut();
        if (csv) {
            out.println("label,share,low,high,confidence,having,labelled,population,effective_size");
        }
        int least = sample.frame().size();
        int most = 0;
        Map<String, Long> open = new TreeMap<>();
        for (Map.Entry<String, Predicate<LabelledFix>> property :
                properties(answered, labels).entrySet()) {
            List<Unit> asked = answered.stream()
                    .filter(unit -> !isOpen(labels, unit, property.getKey()))
                    .toList();
            if (asked.size() < answered.size()) {
                open.put(axis(property.getKey()), (long) answered.size() - asked.size());
            }
            if (asked.isEmpty()) {
                continue;
            }
            Estimate estimate = Estimate.of(strata(sample, asked, labels, property.getValue()), confidence / 100);
            least = Math.min(least, estimate.population());
            most = Math.max(most, estimate.population());
            if (csv) {
                out.printf(
                        Locale.ROOT,
                        "%s,%.6f,%.6f,%.6f,%.6g,%d,%d,%d,%.1f%n",
                        property.getKey(),
                        estimate.share(),
                        estimate.low(),
                        estimate.high(),
                        confidence / 100,
                        estimate.having(),
                        estimate.labelled(),
                        estimate.population(),
                        estimate.effectiveSize());
            } else {
                out.printf(
                        Locale.ROOT,
                        "%-44s %5.1f %%  [%.1f, %.1f]  %d of %d labelled%n",
                        property.getKey(),
                        100 * estimate.share(),
                        100 * estimate.low(),
                        100 * estimate.high(),
                        estimate.having(),
                        estimate.labelled());
            }
        }
        tellOpen(open);
        if (least < sample.frame().size() && !Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "cbm: strata without a labelled commit are left out: the shares are of %s commits%n",
                            least == most
                                    ? String.format(Locale.ROOT, "%,d", least)
                                    : String.format(Locale.ROOT, "%,d to %,d", least, most));
        }
    }

    /** Whether a fix has no label of the axis, so that it is not known whether it has the property. */
    private static boolean isOpen(Map<String, LabelledFix> labels, Unit unit, String property) {
        LabelledFix fix = labels.get(unit.repository() + "\n" + unit.commit());
        return fix != null
                && fix.fix() == Answer.YES
                && ANSWERED.contains(axis(property))
                && fix.labels().all().stream()
                        .noneMatch(label -> label.axis().column().equals(axis(property)));
    }

    /** The column that a property is of. */
    private static String axis(String property) {
        return property.substring(0, property.indexOf('='));
    }

    private void tellOpen(Map<String, Long> open) {
        if (!Talk.of(spec.commandLine()).quiet()) {
            open.forEach((axis, number) -> spec.commandLine()
                    .getErr()
                    .println("cbm: " + Counted.of(number, "fix has", "fixes have") + " no label of " + axis + " and "
                            + (number == 1 ? "is" : "are") + " left out of its rows"));
        }
    }

    private Map<String, Predicate<LabelledFix>> properties(List<Unit> answered, Map<String, LabelledFix> labels) {
        Map<String, Predicate<LabelledFix>> properties = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            wanted.forEach(each -> properties.put(each, property(each)));
            return properties;
        }
        properties.put("fix=yes", property("fix=yes"));
        Set<String> given = new HashSet<>();
        for (Unit unit : answered) {
            LabelledFix fix = labels.get(unit.repository() + "\n" + unit.commit());
            if (fix != null) {
                fix.labels().all().forEach(label -> given.add(name(label)));
            }
        }
        for (Axis axis : Axis.values()) {
            axis.labels().stream()
                    .map(EstimateCommand::name)
                    .filter(given::contains)
                    .forEach(each -> properties.put(each, property(each)));
        }
        return properties;
    }

    private static String name(Label label) {
        return label.axis().column() + "=" + label.code();
    }

    private static Predicate<LabelledFix> property(String text) {
        if (text.equals("fix=yes")) {
            return fix -> fix.fix() == Answer.YES;
        }
        boolean known = Arrays.stream(Axis.values())
                .flatMap(axis -> axis.labels().stream())
                .anyMatch(label -> name(label).equals(text));
        if (!known) {
            throw new UserFault(
                    "'" + text + "' is no label; give fix=yes or AXIS=LABEL as 'cbm tables --columns' lists them");
        }
        return fix -> fix.labels().all().stream().anyMatch(label -> name(label).equals(text));
    }

    private static List<Estimate.Stratum> strata(
            Sample sample, List<Unit> answered, Map<String, LabelledFix> labels, Predicate<LabelledFix> property) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Unit unit : sample.frame()) {
            counts.computeIfAbsent(key(unit), name -> new int[3])[0]++;
        }
        for (Unit unit : answered) {
            int[] count = counts.computeIfAbsent(key(unit), name -> new int[3]);
            LabelledFix fix = labels.get(unit.repository() + "\n" + unit.commit());
            count[1]++;
            count[2] += fix != null && property.test(fix) ? 1 : 0;
        }
        List<Estimate.Stratum> strata = new ArrayList<>();
        counts.forEach((name, count) -> strata.add(new Estimate.Stratum(name, count[0], count[1], count[2])));
        return strata;
    }

    private static String key(Unit unit) {
        return unit.stratum() + " wave " + unit.wave();
    }
}
