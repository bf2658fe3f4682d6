package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The changed function closes a channel. */
final class CloseNearby implements Rule {

    private static final Card CARD = new Card(
            "close-nearby",
            "The changed function closes a channel",
            "A close in a changed function, on either side.",
            "If goroutines go on, what is wrong there is often the close: twice, too early, or before the last send.",
            "The close has nothing to do with the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.CLOSE), change -> true);
    }
}
