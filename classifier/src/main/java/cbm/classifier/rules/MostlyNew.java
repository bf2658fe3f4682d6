package cbm.classifier.rules;

import java.util.List;

/** Most of the change is new code. */
final class MostlyNew implements Rule {

    private static final Card CARD = new Card(
            "mostly-new-code",
            "Most of the change is new code",
            "More than half of the changed functions, and more than four, are new.",
            "A feature rather than a fix.",
            "A fix that brings a new type.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        long fresh = fix.functions().stream()
                .filter(function -> function.before().isEmpty())
                .count();
        if (fresh > 4 && fresh * 2 > fix.functions().size()) {
            fix.functions().stream()
                    .filter(function -> function.before().isEmpty())
                    .forEach(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
