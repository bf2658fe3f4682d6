package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;
import java.util.Set;

/** A function no longer makes a channel of its own. */
final class OwnChannelGone implements Rule {

    private static final Card CARD = new Card(
            "own-channel-given-up",
            "A function no longer makes a channel of its own",
            "A make of a channel into a local variable that is gone.",
            "What several goroutines shared gives way to one for each, or to something else than a channel.",
            "A rename of the variable.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.MAKE_CHANNEL))
                .filter(Operations::removed)
                .filter(change -> change.fact().subject().origin() == Origin.LOCAL)
                .forEach(findings::fired);
        return findings.list();
    }
}
