package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.miner.git.CommitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which of the labelled fixes are meant. */
final class BugChoice {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMIT",
            description = "Only these bugs: the first digits of the ids of their fixes.")
    private List<String> names = List.of();

    @Option(
            names = "--behaviour",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs of this behaviour: blocking or non-blocking.")
    private List<String> behaviours = List.of();

    @Option(
            names = "--cause",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs of this cause: shared or message; several are joined by commas.")
    private List<String> causes = List.of();

    @Option(
            names = "--subcause",
            paramLabel = "LABEL",
            split = ",",
            description =
                    "Only bugs of these subcauses, joined by commas, as 'cbm tables --columns' lists them; so too the next.")
    private List<String> subcauses = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs whose fix has one of these strategies: add, move and so on.")
    private List<String> strategies = List.of();

    @Option(
            names = {"--primitives", "--primitive"},
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs whose fix has one of these primitives: mutex, channel and so on.")
    private List<String> primitives = List.of();

    @Option(
            names = "--deadlock-detail",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs with one of these details of a deadlock.")
    private List<String> deadlocks = List.of();

    @Option(
            names = "--race-pattern",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs with one of these patterns of a race.")
    private List<String> races = List.of();

    @Option(
            names = "--leak-pattern",
            paramLabel = "LABEL",
            split = ",",
            description = "Only bugs with one of these patterns of a leak.")
    private List<String> leaks = List.of();

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Only labels at least so sure that it is a fix, from 0 to 1; labels that do not say so stay.")
    private @Nullable Double confidence;

    /**
     * The fixes that are meant, in their order.
     *
     * @throws UserFault if an option is wrong, or a name is that of no fix or of several
     */
    List<LabelledFix> of(List<LabelledFix> labels) {
        List<Set<Label>> wanted = wanted();
        double least = confidence == null ? 0 : confidence;
        if (!(least >= 0 && least <= 1)) {
            throw new UserFault("--min-confidence takes a number from 0 to 1, not " + least);
        }
        List<LabelledFix> fixes = labels.stream()
                .filter(fix -> fix.fix() == Answer.YES && fix.commit().length() == CommitId.DIGITS)
                .toList();
        checkNames(fixes);
        return fixes.stream()
                .filter(this::isNamed)
                .filter(fix -> wanted.stream().allMatch(each -> hasOne(fix, each)))
                .filter(fix -> fix.confidence().orElse(1) >= least)
                .toList();
    }

    private void checkNames(List<LabelledFix> fixes) {
        for (String name : names) {
            if (FirstDigits.commit(name, fixes.stream().map(LabelledFix::commit))
                    .isEmpty()) {
                throw new UserFault("no fix of this study is called '" + name
                        + "'; give the first digits of the id of a commit that is labelled as one");
            }
        }
    }

    private boolean isNamed(LabelledFix fix) {
        return names.isEmpty() || names.stream().anyMatch(name -> FirstDigits.begin(fix.commit(), name));
    }

    /** The labels that are asked for of each axis; none where any will do. */
    private List<Set<Label>> wanted() {
        return List.of(
                chosen("--behaviour", behaviours, Axis.BEHAVIOUR),
                chosen("--cause", causes, Axis.CAUSE),
                chosen("--subcause", subcauses, Axis.SUBCAUSE),
                chosen("--strategy", strategies, Axis.STRATEGY),
                chosen("--primitives", primitives, Axis.PRIMITIVE),
                chosen("--deadlock-detail", deadlocks, Axis.DEADLOCK_DETAIL),
                chosen("--race-pattern", races, Axis.RACE_PATTERN),
                chosen("--leak-pattern", leaks, Axis.LEAK_PATTERN));
    }

    private static boolean hasOne(LabelledFix fix, Set<Label> wanted) {
        return wanted.isEmpty() || fix.labels().all().stream().anyMatch(wanted::contains);
    }

    private static Set<Label> chosen(String option, List<String> texts, Axis axis) {
        Set<Label> labels = new LinkedHashSet<>();
        for (String text : texts) {
            labels.add(Label.find(axis, text)
                    .orElseThrow(() -> new UserFault(option + " takes one of "
                            + axis.labels().stream().map(Label::code).collect(Collectors.joining(", "))
                            + ", not '" + text + "'")));
        }
        return labels;
    }
}
