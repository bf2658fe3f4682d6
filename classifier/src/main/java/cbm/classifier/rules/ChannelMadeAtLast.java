package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A channel that was used already is made where it was not. */
final class ChannelMadeAtLast implements Rule {

    private static final Card CARD = new Card(
            "channel-made-at-last",
            "A channel that was used already is made",
            "A channel is made, while its declaration and all that is done with channels is as it was.",
            "A send to a nil channel and a receive from one wait forever.",
            "A channel that was made in another place as well.",
            "The Go specification, Channel types");

    private static final Set<Family> OTHERS = EnumSet.of(Family.CHANNEL, Family.SELECT, Family.GOROUTINE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        List<FactChange> changed =
                fix.changes().filter(change -> !Operations.kept(change)).toList();
        boolean others = changed.stream().anyMatch(change -> isOther(change));
        if (!others) {
            changed.stream().filter(ChannelMadeAtLast::makes).forEach(findings::fired);
        }
        return findings.list();
    }

    private static boolean makes(FactChange change) {
        return change.kind() == FactKind.MAKE_CHANNEL
                && Operations.added(change)
                && change.fact().subject().member().contains(".");
    }

    private static boolean isOther(FactChange change) {
        Fact fact = change.fact();
        boolean declares =
                fact.kind() == FactKind.DECLARE && fact.subject().type().contains("chan ");
        return declares || (OTHERS.contains(fact.family()) && !makes(change));
    }
}
