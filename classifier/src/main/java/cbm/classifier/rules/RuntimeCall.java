package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call into the runtime is added or removed. */
final class RuntimeCall implements Rule {

    private static final Card CARD = new Card(
            "runtime-call-changed",
            "A call into the runtime is added or removed",
            "LockOSThread, KeepAlive, SetFinalizer, GOMAXPROCS, cgo and the like, added or removed.",
            "The bug lies between Go code and its runtime.",
            "Diagnostics; a mere yield is left out.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.RUNTIME),
                change -> !Operations.kept(change)
                        && !Set.of(
                                        "Caller",
                                        "Callers",
                                        "CallersFrames",
                                        "FuncForPC",
                                        "Gosched",
                                        "NumCPU",
                                        "NumGoroutine",
                                        "ReadMemStats",
                                        "Stack",
                                        "Version")
                                .contains(change.fact().detail()));
    }
}
