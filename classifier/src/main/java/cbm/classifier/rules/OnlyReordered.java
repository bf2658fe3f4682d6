package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** Statements only change their places. */
final class OnlyReordered implements Rule {

    private static final Card CARD = new Card(
            "only-reordered",
            "Statements only change their places",
            "Statements moved within a function, and nearly none added or removed.",
            "All that was needed was there, in the wrong order.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        int moved = fix.functions().stream()
                .mapToInt(FunctionChange::movedStatements)
                .sum();
        int others = fix.functions().stream()
                .mapToInt(function -> function.addedStatements() + function.removedStatements())
                .sum();
        if (moved == 0 || others > Math.max(1, moved / 2)) {
            return List.of();
        }
        fix.functions().stream()
                .filter(function -> function.movedStatements() > 0)
                .forEach(function -> findings.fired(function, function.name()));
        return findings.list();
    }
}
