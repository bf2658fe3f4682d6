package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What waits is skipped under a condition. */
final class WaitGuarded implements Rule {

    private static final Card CARD = new Card(
            "wait-made-conditional",
            "What waits is skipped under a condition",
            "A lock, a channel operation or a wait that was there before and now stands under a condition more.",
            "Where nobody would answer, the code does not wait at all.",
            "Code around the wait that was restructured.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<FactKind> WAITS = EnumSet.of(
            FactKind.SEND,
            FactKind.RECEIVE,
            FactKind.RANGE_CHANNEL,
            FactKind.SELECT,
            FactKind.WAITGROUP_WAIT,
            FactKind.COND_WAIT,
            FactKind.LOCK,
            FactKind.READ_LOCK);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(WAITS).filter(WaitGuarded::isGuarded).forEach(findings::fired);
        return findings.list();
    }

    private static boolean isGuarded(FactChange change) {
        return change.has(Shift.INTO_CONDITION);
    }
}
