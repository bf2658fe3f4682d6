package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Nothing writes a shared variable any more. */
final class SharedWriteGivenUp implements Rule {

    private static final Card CARD = new Card(
            "shared-writes-given-up",
            "Nothing writes a shared variable any more",
            "A write of a field or package variable that is gone, with no write of it left in what is changed and no synchronisation changed.",
            "What was stored where all could see it is now held by each user alone, or not at all.",
            "Another function, which the change does not show, writes it still.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (Operations.anywhere(fix, change -> !change.isStatementKept() && Operations.synchronises(change))) {
            return List.of();
        }
        fix.changes(Set.of(FactKind.WRITE))
                .filter(change -> Operations.removed(change)
                        && !Operations.anywhere(
                                fix,
                                other -> other.after()
                                        .map(fact -> fact.kind() == FactKind.WRITE
                                                && fact.subject()
                                                        .sameAs(change.fact().subject()))
                                        .orElse(false)))
                .forEach(findings::fired);
        return findings.list();
    }
}
