package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A test reports or logs more. */
final class TestReportsMore implements Rule {

    private static final Card CARD = new Card(
            "test-reports-more",
            "A test reports or logs more",
            "A new Error, Errorf, Log or Logf in code of tests.",
            "A test that checks more, or tells more of what it does, is written to find bugs; the bug may be unknown.",
            "A failure that is reported and no longer stops the test.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.code()
                .functions()
                .filter(FunctionChange::isTest)
                .flatMap(function -> function.facts().stream())
                .filter(change -> change.kind() == FactKind.TEST_REPORT && Operations.added(change))
                .forEach(findings::fired);
        return findings.list();
    }
}
