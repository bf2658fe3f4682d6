package cbm.classifier.rules;

import java.util.List;

/** No function is changed. */
final class NoCode implements Rule {

    private static final Card CARD = new Card(
            "no-code-changed",
            "No function is changed",
            "No changed Go function: comments, text, other files.",
            "What does not change the program cannot fix it.",
            "A fix in a file that could not be read.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.code().functions().findAny().isEmpty()
                && !fix.message().sentences().isEmpty()) {
            MessageText.Sentence first = fix.message().sentences().getFirst();
            return List.of(Finding.fired(cbm.classifier.verdict.Evidence.inMessage(id(), first.line(), List.of())));
        }
        return findings.list();
    }
}
