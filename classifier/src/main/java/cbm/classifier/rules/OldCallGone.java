package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call is no longer made. */
final class OldCallGone implements Rule {

    private static final Card CARD = new Card(
            "old-call-gone",
            "A function no longer makes a call that it made",
            "A call that is gone from a function that stands on both sides, neither moved nor exchanged for another.",
            "Where synchronisation is put round what was there, nothing of that goes.",
            "Clean-ups beside the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> Operations.lives(function)
                        && Operations.removed(change)
                        && !Operations.within(function, other -> isMade(other, change.fact())));
    }

    /** Whether the same call is made after the fix, perhaps where it is deferred or started. */
    private static boolean isMade(FactChange change, Fact gone) {
        return change.after()
                .filter(fact -> fact.kind() == FactKind.CALL || fact.kind() == FactKind.GO)
                .filter(fact ->
                        fact.detail().equals(gone.detail()) && fact.subject().sameAs(gone.subject()))
                .isPresent();
    }
}
