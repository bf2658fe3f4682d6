package cbm.cli;

import cbm.classifier.evaluation.RaterAgreement;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm labels agreement}: how far two raters agree. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how far two raters of a study agree, and list where they do not.",
            "Compared are the commits that both labelled, with Cohen's kappa and its interval for each question. What they"
                    + " then agree on is imported with --rater adjudicated, for the commits on which they differ alone: it goes"
                    + " before their own labels of those commits, and where they agree already their labels count."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm labels agreement --study my-study",
            "  cbm labels agreement --study my-study --raters ann,bob --out agreement.xlsx",
        })
final class LabelsAgreementCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = "--raters",
            paramLabel = "NAME",
            split = ",",
            description = "The two; cbm is the machine. Default: the only two people.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        List<LabelledFix> labels = Strata.read(study.open());
        List<String> two = raters(labels);
        RaterAgreement agreement = new RaterAgreement(labels, two.getFirst(), two.getLast());
        if (agreement.commits() == 0) {
            throw new UserFault("no commit is labelled by both " + two.getFirst() + " and " + two.getLast());
        }
        target.deliver(agreement.tables(), "agreement", spec.commandLine().getOut());
        return ExitCode.OK.code();
    }

    private List<String> raters(List<LabelledFix> labels) {
        Set<String> known = Raters.of(labels).keySet();
        Set<String> people = new TreeSet<>(known);
        people.removeAll(Set.of(LabelledFix.MACHINE, LabelledFix.ADJUDICATED));
        List<String> two = named.isEmpty() ? List.copyOf(people) : named;
        if (two.size() != 2 || two.getFirst().equals(two.getLast()) || !known.containsAll(two)) {
            throw new UserFault("name two of the study's raters: --raters NAME,NAME; it has "
                    + (known.isEmpty() ? "none yet" : String.join(", ", known)));
        }
        return two;
    }
}
