package cbm.classifier.rules;

import java.util.List;

/** Little is changed. */
final class SmallChange implements Rule {

    private static final Card CARD = new Card(
            "small-change",
            "Little is changed",
            "At most three functions that count, and at most fifteen statements, are changed.",
            "So small a change with a matching message is a fix.",
            "Small features.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        int statements = fix.functions().stream()
                .mapToInt(function -> function.addedStatements() + function.removedStatements())
                .sum();
        if (!fix.functions().isEmpty() && fix.functions().size() <= 3 && statements <= 15) {
            String words = statements == 1 ? "1 statement" : statements + " statements";
            findings.fired(fix.functions().getFirst(), words);
        }
        return findings.list();
    }
}
