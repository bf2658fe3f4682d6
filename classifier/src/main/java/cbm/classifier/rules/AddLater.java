package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;

/** A WaitGroup is counted up later than it was. */
final class AddLater implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-add-later",
            "A WaitGroup is counted up later than it was",
            "An Add, or a call of what does it, moved into a loop, or behind statements that may leave or skip.",
            "What was counted and never started is never counted down, so that Wait does not come back.",
            "Add moved in a rewrite.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) ->
                        Groups.does(change, FactKind.WAITGROUP_ADD) && Groups.countsLater(change, function));
    }
}
