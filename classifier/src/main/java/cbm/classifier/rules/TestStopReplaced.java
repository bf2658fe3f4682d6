package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;

/** Where a test was stopped it now only reports. */
final class TestStopReplaced implements Rule {

    private static final Card CARD = new Card(
            "test-stop-replaced",
            "Where a test was stopped it now only reports",
            "Fatal, FailNow and their like became Error, Log or a return in the same function, in a function literal or in a function that is no test itself.",
            "FailNow must be called by the goroutine that runs the test; elsewhere it ends the wrong one.",
            "A test that wants to go on after the first failure.",
            "Package testing, documentation of T.FailNow");

    private static final Pattern TEST = Pattern.compile("(?:^|\\.)(?:Test|Benchmark|Fuzz|Example)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean reports = Operations.within(
                    function, change -> Operations.added(change) && change.kind() == FactKind.TEST_REPORT);
            for (FactChange change : function.facts()) {
                boolean stopped =
                        change.before().filter(TestStopReplaced::mayBeElsewhere).isPresent();
                boolean replaced = Operations.removed(change)
                        ? reports
                        : change.kind() == FactKind.TEST_REPORT && Operations.retyped(change);
                if (stopped && replaced && !change.fact().detail().startsWith("Skip")) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a test is stopped where another goroutine than its own may run: not in its own body. */
    private static boolean mayBeElsewhere(Fact fact) {
        return fact.kind() == FactKind.TEST_STOP && !isInOwnBody(fact);
    }

    private static boolean isInOwnBody(Fact fact) {
        return fact.surroundings().enclosures().isEmpty()
                && TEST.matcher(fact.place().function()).find();
    }
}
