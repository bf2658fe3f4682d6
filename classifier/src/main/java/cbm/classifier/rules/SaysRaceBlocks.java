package cbm.classifier.rules;

import java.util.List;

/** The message says that a race makes something hang or leak. */
final class SaysRaceBlocks implements Rule {

    private static final Card CARD = new Card(
            "message-race-blocks",
            "The message says that a race makes something hang or leak",
            "A race, and in the same sentence that it causes or leads to a leak, a hang or a deadlock; or one of these due to a race.",
            "The race is how it comes about; what is seen, and repaired, is that a goroutine waits for ever.",
            "Memory that leaks.",
            "");

    private static final String STUCK = "(?:leak|hang|hung|dead-?lock|block|stuck|stall|freez|forever|indefinite)\\w*";

    private static final Cue CUE = Cue.words(
                    "\\brac(?:e|es|ey|ing|y)\\b.{0,60}\\b(?:caus|lead|led|result|end|mak|leav|trigger|produc)\\w*.{0,60}\\b"
                            + STUCK + "|\\b" + STUCK
                            + ".{0,40}\\b(?:due to|because of|caused by)\\b.{0,30}\\brac(?:e|es|y)\\b")
            .butNot("\\bmemory leaks?\\b.*", "\\brac(?:e|es|ey|ing|y)\\b.*\\bmemory leaks?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
