package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel for the system's signals got room. */
final class SignalBuffered implements Rule {

    private static final Card CARD = new Card(
            "signal-channel-buffered",
            "A channel for the system's signals got room",
            "A channel that is given to signal.Notify was made without a buffer and has one now.",
            "Notify never waits: a signal that nobody stands ready to receive is lost.",
            "A buffer that was added with other changes.",
            "Package os/signal, func Notify, https://pkg.go.dev/os/signal#Notify");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, SignalBuffered::isBuffered);
    }

    /** Whether a channel that gets a buffer is one for signals. */
    static boolean isBuffered(FunctionChange function, FactChange make) {
        return make.has(Retype.BUFFERED)
                && RuntimeFacts.after(function)
                        .anyMatch(fact -> fact.kind() == FactKind.SIGNAL && Operations.sameSubject(fact, make.fact()));
    }
}
