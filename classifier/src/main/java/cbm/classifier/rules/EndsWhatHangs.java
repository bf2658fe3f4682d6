package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a hang or a leak, and the code closes, cancels or lets go. */
final class EndsWhatHangs implements Rule {

    private static final Card CARD = new Card(
            "ends-what-hangs",
            "The message speaks of a hang or a leak, and the code closes, cancels or lets go",
            "Words for a leak, a hang or how goroutines end, where a closer is called, a channel closed, a context cancelled, or a"
                    + " wait made to end by another arm of a select.",
            "The code does what ends the goroutine that the message speaks of.",
            "A file or a connection closed.",
            "Unveiling goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    private static final List<Rule> WORDS =
            List.of(new SaysGoroutineLeak(), new SaysGoroutineStops(), new SaysLeak(), new SaysHang());

    private static final List<Rule> DEEDS = List.of(
            new CloserCalled(),
            new OwnCloserCalled(),
            new CancelAdded(),
            new CloseAdded(),
            new StopArm(),
            new ReceiveEscapable(),
            new SendEscapable());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
