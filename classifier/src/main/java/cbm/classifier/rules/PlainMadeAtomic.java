package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import java.util.List;

/** A read or write that nothing guarded became an atomic one. */
final class PlainMadeAtomic implements Rule {

    private static final Card CARD = new Card(
            "plain-access-made-atomic",
            "A read or write became atomic",
            "A plain read or write of a variable became an atomic load, store or addition, and no lock is taken less than before.",
            "The variable was there and in use: its plain access raced with another.",
            "A lock that stood around the access in a function that is left as it was.",
            "The Go memory model");

    private static final Rule LOCK_GONE = new LockRemoved();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.fires(fix, LOCK_GONE) ? List.of() : Findings.where(this, fix, PlainMadeAtomic::wasUnguarded);
    }

    private static boolean wasUnguarded(FactChange change) {
        return Operations.becomesAtomic(change)
                && change.before().map(fact -> !fact.surroundings().underLock()).orElse(false);
    }
}
