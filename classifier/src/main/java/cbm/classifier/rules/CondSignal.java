package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;

/** A condition variable is signalled where it was not. */
final class CondSignal implements Rule {

    private static final Card CARD = new Card(
            "cond-signal-changed",
            "A condition variable is signalled where it was not",
            "A Signal or Broadcast added, moved, or one made the other.",
            "The waiter was never woken.",
            "New code.",
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
                change -> (change.kind() == FactKind.COND_SIGNAL || change.kind() == FactKind.COND_BROADCAST)
                        && !Operations.kept(change));
    }
}
