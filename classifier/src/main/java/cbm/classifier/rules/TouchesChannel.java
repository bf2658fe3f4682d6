package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses a channel. */
final class TouchesChannel implements Rule {

    private static final Card CARD = new Card(
            "touches-channel",
            "The patch uses a channel",
            "An operation of a channel added, removed, moved or retyped, and not only the channel named otherwise.",
            "The fix works with it.",
            "It comes with the code around it.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                FactKind.of(Family.CHANNEL),
                (function, change) ->
                        !Operations.kept(change) && !Operations.isOfRenamedChannel(fix, function, change));
    }
}
