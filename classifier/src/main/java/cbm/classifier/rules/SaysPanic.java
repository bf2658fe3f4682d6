package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a panic or a crash. */
final class SaysPanic implements Rule {

    private static final Card CARD = new Card(
            "message-panic",
            "The message speaks of a panic or a crash",
            "Panic, crash, nil pointer, segmentation fault, invalid memory address, fatal error.",
            "The program ended with a fault instead of standing still, so it is hardly a blocking bug.",
            "A crash after a time-out of a test that hung.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bpanic(?:s|ked|king)?\\b|\\bn(?:il|ull)[- ]pointers?\\b|\\bnil[- ]deref\\w*|\\bseg(?:mentation )?fault\\w*|\\bsigsegv\\b|\\bsegv\\b|\\bcrash(?:es|ed|ing)?\\b"
                            + "|\\bfatal error\\b|\\binvalid memory address\\b|\\bnil map\\b|\\b(?:index|slice bounds?) out of (?:range|bounds)\\b|\\bnpe\\b")
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
