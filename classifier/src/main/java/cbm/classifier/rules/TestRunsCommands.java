package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;

/** A changed test runs commands. */
final class TestRunsCommands implements Rule {

    private static final Card CARD = new Card(
            "test-runs-commands",
            "A changed test runs commands",
            "Only tests are changed, and one of them calls exec.Command or a function whose name says that it runs a command.",
            "The test waits for processes, and these race with it or with each other.",
            "Goroutines of the test that run the commands.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Pattern RUNS = Pattern.compile("(?i)cmd|command");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!fix.code().testOnly()) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (runsCommand(change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean runsCommand(Fact fact) {
        return fact.kind() == FactKind.CALL && RUNS.matcher(fact.detail()).find();
    }
}
