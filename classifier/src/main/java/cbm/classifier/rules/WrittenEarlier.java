package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A write to shared data comes earlier or later. */
final class WrittenEarlier implements Rule {

    private static final Card CARD = new Card(
            "write-moved",
            "A write to shared data comes earlier or later",
            "A write moved within or between functions.",
            "Others could see the data half done: the order was wrong.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.WRITE), Operations::moved);
    }
}
