package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine is started earlier or later. */
final class GoMoved implements Rule {

    private static final Card CARD = new Card(
            "goroutine-moved",
            "A goroutine is started earlier or later",
            "A go statement moved, or one of a named function is gone from one function and new in another.",
            "The goroutine relied on what was not there yet, or somebody waited for it already.",
            "A rewritten function.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Set.of(FactKind.GO), change -> Operations.moved(change) || isStartedElsewhere(fix, change));
    }

    /** Whether the only start of a function that is new takes the place of the only one that is gone. */
    private static boolean isStartedElsewhere(Dossier fix, FactChange change) {
        return Operations.added(change)
                && !Operations.runsLiteral(change.fact())
                && starts(fix, FactStatus.ADDED, change.fact()) == 1
                && starts(fix, FactStatus.REMOVED, change.fact()) == 1;
    }

    private static long starts(Dossier fix, FactStatus status, Fact like) {
        return fix.changes(Set.of(FactKind.GO))
                .filter(change ->
                        change.status() == status && change.fact().detail().equals(like.detail()))
                .count();
    }
}
