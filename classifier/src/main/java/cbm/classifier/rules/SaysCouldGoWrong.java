package cbm.classifier.rules;

import java.util.List;

/** The message tells how goroutines could get in each other's way. */
final class SaysCouldGoWrong implements Rule {

    private static final Card CARD = new Card(
            "message-could-go-wrong",
            "The message tells how goroutines could get in each other's way",
            "Could, can, might or would, and then deadlock, hang, race, overtake, get stuck or leak a goroutine; what two could both do; what two"
                    + " concurrent ones could or did do, or what was there after concurrent ones.",
            "A sentence on what could happen tells of a bug that is no longer there, whatever else the message speaks of.",
            "Races of processes and of machines, and warnings of what is left as it was.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323");

    private static final String COULD =
            "\\b(?:could|can|might|may|would|sometimes|used to|occasionally|possibly) (?:\\w+ly |then |still |also |even |sometimes )*";

    private static final String TROUBLE =
            "(?:dead-?lock|live-?lock|hang\\b|race\\b(?! to\\b)|block for ?ever|both (?!be )|get stuck|overtake\\b"
                    + "|run (?:concurrently|at the same time)|leak (?:an? |the |its |one )?(?:\\w+ )?"
                    + Vocabulary.GOROUTINE + ")";

    private static final String AT_ONCE =
            "\\b(?:two|several|multiple|both) (?:concurrent|parallel|simultaneous) (?:\\S+ ){1,6}(?:could|can|might|would|may|both)\\b"
                    + "|\\bafter (?:concurrent|parallel|simultaneous) \\w+";

    private static final Cue CUE = Cue.words(COULD + TROUBLE + "|" + AT_ONCE)
            .butNot(
                    Vocabulary.ASIDE,
                    Vocabulary.OTHER_DEADLOCKS,
                    "\\b(?:process(?:es)?|daemons?|gateways?|machines|hosts|containers|instances|replicas|fixtures?|binaries)\\b.*",
                    "\\bother side\\b.*|\\bremote\\b.*",
                    "\\botherwise,? .*",
                    "\\bwould (?:\\w+ )?hang\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
