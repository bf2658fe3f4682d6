package cbm.classifier.rules;

import java.util.List;

/** Little is changed, and a channel is part of it. */
final class SmallChannelChange implements Rule {

    private static final Card CARD = new Card(
            "small-channel-change",
            "Little is changed, and a channel is part of it",
            "An operation of a channel added, removed, moved or retyped in a small change.",
            "In a small change the channel is what was wrong; in a large one it comes with what is built around it.",
            "A channel that a test now waits for.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule CHANNEL = new TouchesChannel();

    private static final List<Rule> SMALL = List.of(new SmallChange());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, CHANNEL, SMALL, id());
    }
}
