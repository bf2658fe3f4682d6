package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Synchronisation is added, none removed or moved. */
final class OnlyAdded implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-only-added",
            "Synchronisation is added, none removed or moved",
            "Every changed operation of synchronisation is new, and they are more than questions to contexts, releases before a new way out, or releases"
                    + " that keep a lock for longer.",
            "Something was missing.",
            "A change that does more than the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule MORE = new MovedIntoLock();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        List<FactChange> all = fix.synchronisation();
        if (all.stream().allMatch(Operations::synchronisesAnew)
                && !onlyAsks(all)
                && !onlyLeavesAnew(fix, all)
                && !onlyHoldsLonger(fix, all)) {
            all.forEach(findings::fired);
        }
        return findings.list();
    }

    /** Whether all that is new is that contexts are asked whether they have ended, or endless ones made. */
    private static boolean onlyAsks(List<FactChange> changes) {
        return changes.stream()
                .map(FactChange::fact)
                .allMatch(fact -> fact.kind() == FactKind.CONTEXT_ERR || Operations.isEndlessContext(fact));
    }

    /** Whether all that is new is that a lock held before is released where a new way out leaves. */
    private static boolean onlyLeavesAnew(Dossier fix, List<FactChange> changes) {
        return changes.stream()
                .allMatch(change -> Operations.RELEASES.contains(change.kind())
                        && fix.functions().stream()
                                .anyMatch(function -> function.facts().contains(change)
                                        && StateCheckedUnderLock.leavesAnew(function, change.fact())));
    }

    /** Whether all that is new is that a lock held before is released later, so that more stands under it. */
    private static boolean onlyHoldsLonger(Dossier fix, List<FactChange> changes) {
        return changes.stream().allMatch(change -> Operations.RELEASES.contains(change.kind()))
                && Heard.fires(fix, MORE);
    }
}
