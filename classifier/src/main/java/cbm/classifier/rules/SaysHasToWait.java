package cbm.classifier.rules;

import java.util.List;

/** The message says that something has to wait. */
final class SaysHasToWait implements Rule {

    private static final Card CARD = new Card(
            "message-has-to-wait",
            "The message says that something has to wait",
            "Need, have, must, should, able or in order to wait; to wait for, until or on.",
            "What went on at once has to wait until another goroutine has done its part.",
            "Commands and users that wait; a wait that is too long.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\b(?:needs?|has|have|had|must|should|order|able|supposed) (?:to )?wait\\b|\\bto wait (?:for|until|till|on)\\b")
            .butNot("\\bNOT to wait\\b|\\b(?:not|n't) (?:need|have) to wait\\b|\\bno need to wait\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
