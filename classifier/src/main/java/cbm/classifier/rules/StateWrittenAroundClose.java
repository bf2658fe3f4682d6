package cbm.classifier.rules;

import java.util.List;

/** The message speaks of order where something closes, and a write is added. */
final class StateWrittenAroundClose implements Rule {

    private static final Card CARD = new Card(
            "state-written-around-close",
            "The message speaks of order where something closes, and a write is added",
            "Words of order, an operation that closes, and a new write to what is shared.",
            "That something is closed is written down, so that others see it.",
            "A field that is set to nothing after it was closed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule FIRST = new OrderAroundClose();

    private static final List<Rule> MORE = List.of(new SharedWriteAdded());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, FIRST, MORE, id());
    }
}
