package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The code now calls something that closes a channel. */
final class ClosingCallAdded implements Rule {

    private static final Card CARD = new Card(
            "closing-call-added",
            "The code now calls something that closes a channel",
            "A new call, in a function that was there before, of a function that closes a channel.",
            "Who waits on the channel is let go.",
            "A new object whose methods close channels of its own.",
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
                Set.of(FactKind.CALL),
                (function, change) ->
                        Operations.callsAnew(function, change) && change.fact().hasEffect(FactKind.CLOSE));
    }
}
