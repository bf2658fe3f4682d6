package cbm.classifier.rules;

import java.util.List;

/** The message speaks of taking something out. */
final class SaysRemoved implements Rule {

    private static final Card CARD = new Card(
            "message-removed",
            "The message speaks of taking something out",
            "Remove, drop, get rid of, no longer, don't, unnecessary.",
            "The operation was one too many.",
            "Any clean-up.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bremov(?:e|es|ed|ing|al)\\b|\\bget(?:s|ting)? rid of\\b|\\bno longer\\b|\\bunnecessar\\w+|\\bredundant\\b|\\binstead of (?:lock|tak|hold|wait)\\w*|\\b(?:don't|do not|stop|avoid) (?:re-?)?(?:lock|tak|hold|acquir|grab|wait|block)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
