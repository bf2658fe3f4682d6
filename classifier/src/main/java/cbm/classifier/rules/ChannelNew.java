package cbm.classifier.rules;

import cbm.classifier.facts.Family;
import java.util.List;

/** Where no channel was used there is one now. */
final class ChannelNew implements Rule {

    private static final Card CARD = new Card(
            "channel-new-here",
            "Where no channel was used there is one now",
            "A channel operation added, and none before in any changed function.",
            "The channel is the cure and not the disease.",
            "The channel of the bug is used in functions that the change does not show.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean known = Operations.anywhere(
                fix,
                change -> change.before()
                        .map(fact -> fact.family() == Family.CHANNEL || fact.family() == Family.SELECT)
                        .orElse(false));
        if (!known) {
            fix.changes()
                    .filter(change -> change.fact().family() == Family.CHANNEL && Operations.added(change))
                    .forEach(findings::fired);
        }
        return findings.list();
    }
}
