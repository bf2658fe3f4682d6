package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Enclosure;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.Origin;
import java.util.List;

/** What may outlive a test no longer writes to its log. */
final class TestLogDropped implements Rule {

    private static final Card CARD = new Card(
            "test-log-dropped",
            "What may outlive a test no longer writes to its log",
            "A Log, Error or the like of a testing value that is held in a field, used in a kept closure or given to a function that runs"
                    + " as a goroutine is gone, no other is new in that function, and no synchronisation is changed but for counters.",
            "Log and Error panic when they are called after the test has ended.",
            "A test made quieter.",
            "Package testing, documentation of T.Log");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.synchronisation().stream().anyMatch(TestLogDropped::isMoreThanCount)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function) || Operations.within(function, TestLogDropped::isNew)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (Operations.removed(change)
                        && (outlives(change.fact()) || runsBeside(fix, function, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether synchronisation changes otherwise than that something is counted, which the test may report later. */
    private static boolean isMoreThanCount(FactChange change) {
        boolean counts = change.fact().family() == Family.ATOMIC
                && (Operations.added(change) || (Operations.removed(change) && change.kind() == FactKind.ATOMIC_LOAD));
        boolean started = change.kind() == FactKind.GO && Operations.retyped(change);
        return !counts && !started;
    }

    private static boolean isNew(FactChange change) {
        boolean tells = change.kind() == FactKind.TEST_REPORT || change.kind() == FactKind.TEST_STOP;
        return tells && !Operations.removed(change) && change.isChange();
    }

    /** Whether a report stands in a function that is started as a goroutine. */
    private static boolean runsBeside(Dossier fix, FunctionChange function, Fact fact) {
        return fact.kind() == FactKind.TEST_REPORT
                && RuntimeFacts.isStarted(fix, function.function().simpleName());
    }

    /** Whether a report is made by something that is kept: an object with a testing value, or a closure. */
    static boolean outlives(Fact fact) {
        return fact.kind() == FactKind.TEST_REPORT
                && (isHeld(fact) || fact.surroundings().enclosures().stream().anyMatch(TestLogDropped::outlives));
    }

    /** Whether a closure may run after the function around it has ended: one that is deferred or called there does not. */
    private static boolean outlives(Enclosure enclosure) {
        return enclosure.kind() != Enclosure.Kind.DEFER
                && enclosure.kind() != Enclosure.Kind.CALLED
                && enclosure.kind() != Enclosure.Kind.TEST;
    }

    /** Whether the testing value is held in an object. */
    static boolean isHeld(Fact fact) {
        return fact.subject().origin() == Origin.FIELD
                || fact.subject().origin() == Origin.EMBEDDED
                || fact.subject().path().contains(".");
    }
}
