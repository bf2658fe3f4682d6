package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Subcause;
import cbm.miner.git.CommitId;
import java.util.Arrays;
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
            description = "Only bugs of these subcauses, joined by commas, as 'cbm tables --columns' lists them.")
    private List<String> subcauses = List.of();

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
        Set<Behaviour> behaviour = chosen("--behaviour", behaviours, Behaviour.class);
        Set<Cause> cause = chosen("--cause", causes, Cause.class);
        Set<Subcause> subcause = chosen("--subcause", subcauses, Subcause.class);
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
                .filter(fix ->
                        isAmong(behaviour, fix.labels().behaviour().stream().toList()))
                .filter(fix -> isAmong(cause, fix.labels().cause().stream().toList()))
                .filter(fix ->
                        isAmong(subcause, fix.labels().subcause().stream().toList()))
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

    private static <L> boolean isAmong(Set<L> wanted, List<L> labels) {
        return wanted.isEmpty() || labels.stream().anyMatch(wanted::contains);
    }

    private static <L extends Enum<L> & Label> Set<L> chosen(String option, List<String> texts, Class<L> axis) {
        Set<L> labels = new LinkedHashSet<>();
        for (String text : texts) {
            labels.add(Label.find(axis, text)
                    .orElseThrow(() -> new UserFault(option + " takes one of "
                            + Arrays.stream(axis.getEnumConstants())
                                    .map(Label::code)
                                    .collect(Collectors.joining(", "))
                            + ", not '" + text + "'")));
        }
        return labels;
    }
}
