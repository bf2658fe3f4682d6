package cbm.classifier.rules;

import java.util.List;

/** Nothing is taken away. */
final class NothingTaken implements Rule {

    private static final Card CARD = new Card(
            "nothing-removed",
            "Nothing is taken away",
            "At least one statement is added to functions that count, and none removed or moved, nor anything that was there done in"
                    + " another place.",
            "Something was missing.",
            "A replacement by way of an early return.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean only = fix.functions().stream()
                        .allMatch(function -> function.removedStatements() + function.movedStatements() == 0)
                && fix.changes().noneMatch(Operations::moved);
        fix.functions().stream()
                .filter(function -> only && function.addedStatements() > 0)
                .findFirst()
                .ifPresent(function -> findings.fired(function, function.name()));
        return findings.list();
    }
}
