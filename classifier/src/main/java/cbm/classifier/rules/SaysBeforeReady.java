package cbm.classifier.rules;

import java.util.List;

/** The message says that something came before another thing was ready or over. */
final class SaysBeforeReady implements Rule {

    private static final Card CARD = new Card(
            "message-before-ready",
            "The message says that something came before another thing was ready or over",
            "Before, and near it a word for the start or the end of something: finished, returns, ready, closed, created.",
            "An order that nothing kept: what is put in makes one wait for the other, and none was stuck.",
            "The order of steps in a description; a goroutine that must be stopped first.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b(?:finish|complet|end|return|exit|stop|start|clos|initiali[sz]|creat|register)(?:s|e|ed|es|ing)? before\\b"
                            + "|\\b(?:ready|done) before\\b"
                            + "|\\bbefore\\b.{0,40}\\b(?:(?:finish|complet|end|return|exit|stop|start|clos|initiali[sz]|creat|register)(?:s|e|ed|es|ing)?|ready|done)\\b")
            .butNot(Vocabulary.HISTORY);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
