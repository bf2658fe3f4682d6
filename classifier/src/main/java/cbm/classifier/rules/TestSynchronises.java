package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Family;
import java.util.List;

/** A test that was there before synchronises otherwise. */
final class TestSynchronises implements Rule {

    private static final Card CARD = new Card(
            "test-synchronises",
            "A test that was there before synchronises otherwise",
            "A changed operation on a lock, channel, select, group, condition or atomic in a test function that stands on both sides.",
            "Tests get features rarely; one that waits or locks otherwise did so wrongly.",
            "A test that follows a changed interface.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!function.isTest() || !Operations.lives(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (!change.isStatementKept() && waits(change.fact().family())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean waits(Family family) {
        return switch (family) {
            case LOCK, CHANNEL, SELECT, WAITGROUP, COND, ATOMIC -> true;
            default -> false;
        };
    }
}
