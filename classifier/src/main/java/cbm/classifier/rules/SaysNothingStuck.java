package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.List;

/** The message tells of nothing stuck. */
final class SaysNothingStuck implements Rule {

    private static final Card CARD = new Card(
            "message-nothing-stuck",
            "The message tells of nothing stuck",
            "No deadlock, hang, leak, endless wait or end of goroutines in the whole message. Not asked of an empty one.",
            "What hangs is seen and named; an order or a value that is wrong has many names.",
            "Terse messages that name the operation only.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    /** What speaks of something stuck. */
    static final List<Rule> STUCK = List.of(
            new SaysDeadlock(),
            new SaysHang(),
            new SaysForever(),
            new SaysGoroutineLeak(),
            new SaysLeak(),
            new SaysGoroutineStops());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<MessageText.Sentence> sentences = fix.message().sentences();
        if (sentences.isEmpty() || Heard.any(fix, STUCK)) {
            return List.of();
        }
        return List.of(
                Finding.fired(Evidence.inMessage(id(), sentences.getFirst().line(), List.of())));
    }
}
