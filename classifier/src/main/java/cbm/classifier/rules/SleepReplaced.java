package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A sleep made way for real waiting. */
final class SleepReplaced implements Rule {

    private static final Card CARD = new Card(
            "sleep-replaced",
            "A sleep made way for real waiting",
            "A sleep that is gone from a function that was there before.",
            "A sleep orders nothing: it hopes that the other goroutine is fast enough.",
            "A test made faster.",
            "Testing time, The Go Blog");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.SLEEP),
                (function, change) -> Operations.removed(change) && Operations.lives(function));
    }
}
