package cbm.classifier.rules;

import java.util.List;

/** The message says that one waits for itself, or two for each other. */
final class SaysWaitsForItself implements Rule {

    private static final Card CARD = new Card(
            "message-waits-for-itself",
            "The message says that one waits for itself, or two for each other",
            "To wait for or send to itself, the only one that receives, a post from inside of the loop that takes it, one that waits while the other waits, or waits before it reads.",
            "Nobody is left who could end the wait.",
            "Processes and nodes that wait for each other.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final String ITSELF =
            "\\b(?:wait|send|sent|post|block|publish|push|writ|enqueu|queu|submit|dispatch)\\w* (?:\\w+ ){0,3}?(?:for|to|on|into) (?:itself|themselves|its own (?:\\w+ )?(?:channel|queue|loop|mailbox|inbox|lock))\\b";

    private static final String ONLY_RECEIVER = "\\bonly (?:one|reader|receiver|consumer|" + Vocabulary.GOROUTINE
            + ") (?:that |which |who |to )?(?:\\w+ )?(?:receiv|read|drain|consum)\\w*"
            + "|\\b(?:send|post|publish|push|enqueue)\\w* (?:\\w+ ){0,3}?from (?:inside|within) (?:of )?(?:the|its) (?:own )?(?:\\w+ )?loop\\b";

    private static final String EACH_OTHER =
            "\\bwait(?:s|ed|ing)? (?:\\S+ ){1,10}?(?:while|whereas) (?:\\S+ ){1,6}?wait(?:s|ed|ing)? (?:for|on)\\b"
                    + "|\\bwait(?:s|ed|ing)? for (?:\\w+ ){1,6}before (?:\\w+ ){0,2}(?:read|receiv|drain|consum)\\w*";

    private static final Cue CUE = Cue.words(ITSELF + "|" + ONLY_RECEIVER + "|" + EACH_OTHER);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
