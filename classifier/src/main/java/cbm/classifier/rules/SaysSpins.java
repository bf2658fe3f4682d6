package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a goroutine that spins. */
final class SaysSpins implements Rule {

    private static final Card CARD = new Card(
            "message-spins",
            "The message speaks of a goroutine that spins",
            "An endless, infinite, tight or busy loop, to spin, high CPU usage.",
            "Who spins is not blocked: what it looks at never becomes what it expects.",
            "A goroutine that is stuck in another way while one spins.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\b(?:endless|infinite|tight|busy)(?:ly)?[- ]?(?:loop|wait)\\w*|\\bcpu usage\\b|\\b100% (?:of (?:the |a )?)?cpu\\b|\\bhigh cpu\\b|\\bspin(?:s|ning)?\\b|\\bloop(?:s|ed|ing)? (?:forever|endlessly|infinitely)\\b")
            .butNot("\\bspin(?:s|ning)? (?:up|down|off)\\b|\\bspin ?locks?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
