package cbm.classifier.rules;

import java.util.List;

/** The message speaks of an order, and the fix acts inside a goroutine's closure. */
final class OrderInClosure implements Rule {

    private static final Card CARD = new Card(
            "order-in-closure",
            "The message speaks of an order, and the fix acts inside a goroutine's closure",
            "Words for before, after, first or ready, and a change within a closure that another goroutine runs.",
            "The order is one between a goroutine and who started it.",
            "Steps that one goroutine does in order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS =
            List.of(new SaysOrder(), new SaysSequence(), new SaysBeforeReady(), new SaysSubjectOrders());

    private static final List<Rule> DEEDS = List.of(new InsideClosure());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
