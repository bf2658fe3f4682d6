package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A wait listens to a stop signal. */
final class StopArm implements Rule {

    private static final Card CARD = new Card(
            "stop-arm-added",
            "A wait listens to a stop signal",
            "An added receive of a context's Done or of a stop channel, in a select.",
            "The goroutine could not be told to end, so it stayed.",
            "A feature that can be cancelled.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean select = change.kind() == FactKind.SELECT;
                boolean stops = select
                        && change.after().isPresent()
                        && change.after().get().arms().stream().anyMatch(arm -> arm.kind() == Arm.Kind.DONE);
                boolean stopped = select
                        && change.before().isPresent()
                        && change.before().get().arms().stream().anyMatch(arm -> arm.kind() == Arm.Kind.DONE);
                boolean adds =
                        select && Operations.gainsArm(change) && ((stops && !stopped) || change.has(Shift.DONE_ADDED));
                if (adds && !asksIfClosed(function, change) && !stoodElsewhere(fix, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a select with the same arms is gone, here or in another function. */
    private static boolean stoodElsewhere(Dossier fix, Fact select) {
        return fix.changes(Set.of(FactKind.SELECT))
                .anyMatch(other -> Operations.removed(other) && waitsAlike(other.fact(), select));
    }

    private static boolean waitsAlike(Fact one, Fact other) {
        return names(one).equals(names(other));
    }

    private static List<String> names(Fact select) {
        return select.arms().stream()
                .map(arm -> arm.kind().id() + " "
                        + arm.channel().substring(arm.channel().lastIndexOf('.') + 1))
                .sorted()
                .toList();
    }

    /** Whether the select only looks whether a channel is closed already, and else closes it. */
    private static boolean asksIfClosed(FunctionChange function, FactChange select) {
        List<Arm> arms = select.fact().arms();
        return arms.stream().anyMatch(arm -> arm.kind() == Arm.Kind.DEFAULT)
                && RuntimeFacts.after(function)
                        .filter(fact -> fact.kind() == FactKind.CLOSE
                                && fact.surroundings().selectArms().equals(arms))
                        .anyMatch(fact -> arms.stream()
                                .anyMatch(arm ->
                                        arm.channel().equals(fact.subject().path())));
    }
}
