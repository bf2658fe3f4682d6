package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the end of goroutines, of a test or an order, and of nothing stuck. */
final class GoroutineEndNotStuck implements Rule {

    private static final Card CARD = new Card(
            "goroutine-end-in-order",
            "The message speaks of the end of goroutines, of a test or an order, and of nothing stuck",
            "Words for how goroutines end, and a test, before, too early or waiting for a goroutine, where no word of the message is of a deadlock, a hang or a leak.",
            "The goroutine does end: what is wrong is that something else came before its end.",
            "A goroutine that never ends, said in other words.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysGoroutineStops());

    private static final List<Rule> OTHERS = List.of(
            new SaysTest(),
            new SaysFlaky(),
            new SaysBeforeReady(),
            new SaysWaitsForGoroutine(),
            new SaysSubjectOrders());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.any(fix, Heard.STUCK) ? List.of() : Heard.together(fix, WORDS, OTHERS, id());
    }
}
