package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A shared variable is read into a local one under its lock. */
final class LocalCopyUnderLock implements Rule {

    private static final Card CARD = new Card(
            "local-copy-under-lock",
            "A shared variable is read into a local one under its lock",
            "A shared variable copied to a new local variable in a critical section.",
            "The variable was read after the lock was released; now its value is taken while it is safe.",
            "A shorthand.",
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
                Set.of(FactKind.COPY),
                change -> Operations.added(change)
                        && change.fact().detail().equals("local")
                        && change.fact().surroundings().underLock());
    }
}
