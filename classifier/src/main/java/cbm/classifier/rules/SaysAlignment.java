package cbm.classifier.rules;

import java.util.List;

/** The message speaks of alignment. */
final class SaysAlignment implements Rule {

    private static final Card CARD = new Card(
            "message-alignment",
            "The message speaks of alignment",
            "Align, aligned, alignment.",
            "Where words lie in memory breaks atomic operations on some machines in every order of goroutines.",
            "Padding against false sharing.",
            "sync/atomic, documentation, bugs");

    private static final Cue CUE = Cue.words("\\b(?:un|mis)?align(?:s|ed|ing|ment)?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
