package cbm.classifier.rules;

import java.util.List;

/** A test closes what it left open. */
final class TestCloses implements Rule {

    private static final Card CARD = new Card(
            "test-closes",
            "A test closes what it left open",
            "A new call of Close, Stop, Shutdown, Cancel or the like, where only tests are changed.",
            "What the test started ran on behind the next tests, most often goroutines that wait.",
            "Files that a test closes.",
            "Unveiling goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835, MethodContractViolation");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.code().testOnly()) {
            CloserCalled.closers(fix).forEach(findings::fired);
        }
        return findings.list();
    }
}
