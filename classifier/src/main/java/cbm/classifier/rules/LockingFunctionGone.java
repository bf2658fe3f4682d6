package cbm.classifier.rules;

import java.util.List;

/** A function that took a lock is gone. */
final class LockingFunctionGone implements Rule {

    private static final Card CARD = new Card(
            "locking-function-gone",
            "A function that took a lock is gone",
            "A removed function outside of tests that locked something.",
            "Locking is not mended but done away with or designed anew.",
            "A getter that was in no use.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions().stream()
                .filter(function -> function.after().isEmpty() && !function.isTest())
                .filter(function -> Operations.within(function, change -> Operations.TAKES.contains(change.kind())))
                .forEach(
                        function -> findings.fired(function, function.function().name()));
        return findings.list();
    }
}
