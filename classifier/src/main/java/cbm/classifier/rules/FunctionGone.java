package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import java.util.List;

/** A function that accessed shared data is gone. */
final class FunctionGone implements Rule {

    private static final Card CARD = new Card(
            "function-removed",
            "A function that accessed shared data is gone",
            "A removed function outside of tests that read, wrote or locked something shared.",
            "The design is another now, and with it who accesses what.",
            "A function that nobody called.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions().stream()
                .filter(function -> function.after().isEmpty() && !function.isTest())
                .filter(function -> Operations.within(function, FunctionGone::shares))
                .forEach(function -> findings.fired(function, function.name()));
        return findings.list();
    }

    private static boolean shares(FactChange change) {
        return Operations.ACCESSES.contains(change.kind()) || Operations.TAKES.contains(change.kind());
    }
}
