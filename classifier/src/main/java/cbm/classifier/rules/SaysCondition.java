package cbm.classifier.rules;

import java.util.List;

/** The subject says under which condition it happens. */
final class SaysCondition implements Rule {

    private static final Card CARD = new Card(
            "message-condition",
            "The subject says under which condition it happens",
            "When, if, unless, or what fails, in the subject.",
            "What a condition brings about comes every time that it holds; a race comes now and then.",
            "Races and deadlocks that need a certain state to show.",
            "");

    private static final Cue CUE = Cue.subject("\\bwhen\\b|\\bif\\b|\\bunless\\b|\\bfail(?:s|ing|ures?)?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
