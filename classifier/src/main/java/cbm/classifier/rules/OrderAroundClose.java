package cbm.classifier.rules;

import java.util.List;

/** The message speaks of an order or of a test to be mended, and a changed function closes a channel. */
final class OrderAroundClose implements Rule {

    private static final Card CARD = new Card(
            "order-around-close",
            "The message speaks of an order or of a test to be mended, and a changed function closes a channel",
            "Words for before, after, first or ready, or of a flaky or fixed test, where a function that is changed closes a channel.",
            "A close tells others that something is over or ready; who speaks of an order there means the one between goroutines.",
            "The close belongs to something else.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(
            new SaysOrder(), new SaysSequence(), new SaysBeforeReady(), new SaysSubjectOrders(), new SaysFlaky());

    private static final List<Rule> DEEDS = List.of(new CloseNearby());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
