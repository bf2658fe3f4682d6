package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Under a lock something is called that waits on a channel or group. */
final class CallUnderLockWaits implements Rule {

    private static final Card CARD = new Card(
            "waiting-call-under-lock",
            "Under a lock something is called that waits on a channel or group",
            "In a changed function, before the fix, a call in a critical section whose function sends, receives or waits.",
            "The lock is held for as long as the called function waits.",
            "The wait always ends.",
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
                change -> change.before()
                        .map(fact -> fact.surroundings().underLock()
                                && fact.effects().stream()
                                        .anyMatch(effect -> effect.kind().canBlock()
                                                && !effect.kind().takesLock()))
                        .orElse(false));
    }
}
