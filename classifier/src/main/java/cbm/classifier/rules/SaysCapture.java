package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a captured variable. */
final class SaysCapture implements Rule {

    private static final Card CARD = new Card(
            "message-capture",
            "The message speaks of a captured variable",
            "Loop or range variable, closure, a variable or value captured, shadowed.",
            "A closure started as a goroutine shares variables with the code around it.",
            "Closures that no goroutine runs.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Cue CUE =
            Cue.words("\\b(?:loop|range|iteration|iterator|loop-?var)(?:ing)?[- ]?(?:\\w+ )?vari?a?b?l?e?s?\\b"
                    + "|\\bcaptur(?:e|es|ed|ing) (?:\\w+ ){0,3}(?:by|in|inside|var\\w*|loop|closures?|values?|pointers?|references?|cop(?:y|ies))\\b"
                    + "|\\b(?:var\\w*|closures?|go-?routines?|func\\w*|err) (?:\\w+ ){0,3}captur(?:e|es|ed|ing)\\b"
                    + "|\\bclosures?\\b"
                    + "|\\bshadow(?:s|ed|ing)?\\b"
                    + "|\\bgoroutine closure");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
