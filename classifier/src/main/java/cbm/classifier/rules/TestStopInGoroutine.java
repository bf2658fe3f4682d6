package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;

/** A goroutine stops the test. */
final class TestStopInGoroutine implements Rule {

    private static final Card CARD = new Card(
            "test-stop-in-goroutine",
            "A goroutine stops the test",
            "Before the fix, Fatal or FailNow in a goroutine that is not the test's own; after it is gone or only reports.",
            "FailNow ends only the goroutine that calls it: the test waits on, or uses testing.T after its end.",
            "The goroutine is gone for other reasons.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> change.before()
                                .map(fact -> fact.kind() == FactKind.TEST_STOP
                                        && fact.surroundings().inGoroutine())
                                .orElse(false)
                        && (Operations.removed(change) || Operations.retyped(change) || Operations.moved(change)));
    }
}
