package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A read lock is no longer taken while it is held for reading. */
final class ReadRelockGone implements Rule {

    private static final Card CARD = new Card(
            "read-relock-gone",
            "A read lock is no longer taken while it is held for reading",
            "Before the fix a function took a read lock, or called what takes it, while it held it for reading; after it does not.",
            "A waiting writer goes before new readers, so the second read lock waits for the writer, which waits for the first.",
            "Readers of different objects of one type.",
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
                Set.of(FactKind.RELOCK),
                change -> Operations.removed(change)
                        && change.fact().surroundings().held().stream()
                                .anyMatch(lock ->
                                        lock.read() && lock.is(change.fact().subject())));
    }
}
