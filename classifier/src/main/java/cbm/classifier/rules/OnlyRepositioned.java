package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.ArrayList;
import java.util.List;

/** All that is done was done before, in another place. */
final class OnlyRepositioned implements Rule {

    private static final Card CARD = new Card(
            "only-repositioned",
            "All that is done was done before, in another place",
            "Calls, writes or operations are moved, deferred or done at once, and none is new or gone for which the same"
                    + " function has no equal one that is gone or new.",
            "All that was needed was there, at the wrong time.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            List<Fact> gone = new ArrayList<>();
            function.facts().stream()
                    .filter(Operations::removed)
                    .map(FactChange::fact)
                    .filter(OnlyRepositioned::counts)
                    .forEach(gone::add);
            for (FactChange change : function.facts()) {
                boolean counted = counts(change.fact());
                if (counted && Operations.added(change) && !takeEqual(gone, change.fact())) {
                    return List.of();
                }
                if (counted && (Operations.added(change) || Operations.moved(change))) {
                    findings.fired(change);
                }
            }
            if (!gone.isEmpty()) {
                return List.of();
            }
        }
        return findings.list();
    }

    /** Whether a fact is a deed of its own: no plain read, no declaration and nothing derived from other statements. */
    private static boolean counts(Fact fact) {
        boolean derived = fact.kind() == FactKind.RELOCK
                || fact.kind() == FactKind.LEAVES_LOCKED
                || fact.kind() == FactKind.CAPTURE
                || fact.kind() == FactKind.RETAIN
                || fact.kind() == FactKind.READ
                || fact.kind() == FactKind.COPY
                || fact.kind() == FactKind.RETURN;
        return !derived && fact.family() != Family.DECLARATION && fact.family() != Family.EDIT;
    }

    private static boolean takeEqual(List<Fact> gone, Fact fact) {
        for (Fact other : gone) {
            boolean equal = other.kind() == fact.kind()
                    && other.detail().equals(fact.detail())
                    && other.subject().sameAs(fact.subject());
            if (equal) {
                return gone.remove(other);
            }
        }
        return false;
    }
}
