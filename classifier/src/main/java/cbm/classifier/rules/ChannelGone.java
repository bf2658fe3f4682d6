package cbm.classifier.rules;

import cbm.classifier.change.FactStatus;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is gone. */
final class ChannelGone implements Rule {

    private static final Card CARD = new Card(
            "channel-removed",
            "A channel is gone",
            "A make of a channel removed, or its declaration, and none added for the same variable or made alike in its place.",
            "Communication was replaced by something simpler.",
            "A clean-up.",
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
                Set.of(FactKind.MAKE_CHANNEL),
                (function, change) -> Operations.removed(change)
                        && !Operations.isOfRenamedChannel(fix, function, change)
                        && !Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.ADDED, change.fact()));
    }
}
