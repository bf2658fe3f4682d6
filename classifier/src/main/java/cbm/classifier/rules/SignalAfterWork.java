package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A send or close comes after work that it came before. */
final class SignalAfterWork implements Rule {

    private static final Card CARD = new Card(
            "signal-after-work",
            "A send or close comes after work that it came before",
            "A send or close that moved down behind a call or write, a call or write that moved up before one, or a deferred close that is deferred before others.",
            "Who waits for the signal went on while there was still something to do.",
            "A send that must not wait for what comes before it; a clean-up.",
            "Go memory model, channel communication");

    private static final Set<FactKind> SIGNALS = EnumSet.of(FactKind.SEND, FactKind.CLOSE);

    private static final Set<FactKind> WORK = EnumSet.of(FactKind.CALL, FactKind.WRITE, FactKind.TEST_REPORT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, change -> staysInPlace(change) && (signalsLater(change) || worksEarlier(change)));
    }

    private static boolean signalsLater(FactChange change) {
        return SIGNALS.contains(change.kind()) && passes(change, WORK, later(change));
    }

    private static boolean worksEarlier(FactChange change) {
        return WORK.contains(change.kind()) && !change.fact().isDeferred() && passes(change, SIGNALS, Shift.EARLIER);
    }

    /** Of two deferred calls the one that is deferred first runs last. */
    private static Shift later(FactChange change) {
        return change.fact().isDeferred() ? Shift.EARLIER : Shift.LATER;
    }

    private static boolean passes(FactChange change, Set<FactKind> others, Shift way) {
        return change.has(way) && !Collections.disjoint(change.passed(), others);
    }

    /** Whether it runs in the same goroutine as before, and as it ran before: deferred or not. */
    private static boolean staysInPlace(FactChange change) {
        return Operations.moved(change)
                && !change.has(Shift.INTO_GOROUTINE)
                && !change.has(Shift.OUT_OF_GOROUTINE)
                && !change.has(Shift.INTO_DEFER)
                && !change.has(Shift.OUT_OF_DEFER)
                && !change.has(Shift.TO_OTHER_FUNCTION);
    }
}
