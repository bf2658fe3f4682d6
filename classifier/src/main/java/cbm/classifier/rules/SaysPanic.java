package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a panic or a crash. */
final class SaysPanic implements Rule {

    private static final Card CARD = new Card(
            "message-panic",
            "The message speaks of a panic or a crash",
            "Panic, nil pointer, segmentation fault, crash.",
            "The program ended with a fault instead of standing still, so it is hardly a blocking bug.",
            "A crash after a time-out of a test that hung.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bpanic(?:s|ked|king)?\\b|\\bnil[- ]pointer\\b|\\bnil[- ]deref\\w*|\\bseg(?:mentation )?fault\\w*|\\bsigsegv\\b|\\bcrash(?:es|ed|ing)?\\b")
            .butNot("NOT panic\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
