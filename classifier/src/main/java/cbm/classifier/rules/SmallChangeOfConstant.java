package cbm.classifier.rules;

import java.util.List;

/** A constant is all that a small change exchanges. */
final class SmallChangeOfConstant implements Rule {

    private static final Card CARD = new Card(
            "small-change-of-constant",
            "A constant is all that a small change exchanges",
            "A constant exchanged for another, and few changes otherwise.",
            "Another number or text takes no order of goroutines away.",
            "A delay or a capacity that hides a race.",
            "");

    private static final Rule FIRST = new LiteralExchanged();

    private static final List<Rule> MORE = List.of(new SmallChange());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, FIRST, MORE, id());
    }
}
