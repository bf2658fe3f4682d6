package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a goroutine leak, and something is ended. */
final class LeakEnded implements Rule {

    private static final Card CARD = new Card(
            "leak-ended",
            "The message speaks of a goroutine leak, and something is ended",
            "A goroutine leak in the message, and in the code a close, a cancel, a stop, a way out or whatever else ends what hangs.",
            "The words say what was wrong and the code mends just that.",
            "A checker of leaks that is put in beside.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysGoroutineLeak());

    private static final List<Rule> DEEDS = List.of(new EndsWhatHangs());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
