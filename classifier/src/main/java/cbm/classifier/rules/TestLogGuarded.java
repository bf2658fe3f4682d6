package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A logger writes to a test's log only as long as the test runs. */
final class TestLogGuarded implements Rule {

    private static final Card CARD = new Card(
            "test-log-guarded",
            "A logger writes to a test's log only as long as the test runs",
            "A method that writes to the log of a testing value in a field now asks the object's state and leaves, or stands"
                    + " under such a condition.",
            "Log and Error panic when they are called after the test has ended.",
            "A logger that can be switched off.",
            "Package testing, documentation of T.Log");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean asks = fix.newConditions(function).stream().anyMatch(Operations::asksState);
            if (!asks) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.TEST_REPORT
                        && change.before().isPresent()
                        && change.after().filter(TestLogDropped::isHeld).isPresent()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
