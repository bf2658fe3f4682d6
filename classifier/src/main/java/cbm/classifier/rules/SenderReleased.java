package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A sender whose receiver can be gone is let go. */
final class SenderReleased implements Rule {

    private static final Card CARD = new Card(
            "sender-released",
            "A sender whose receiver can be gone is let go",
            "The send of a goroutine became an arm of a select that has another way out, or its channel got room, where the receiver can leave.",
            "The receiver left by another arm or way out; the sender, and all that it refers to, stayed for ever.",
            "A buffer for speed in a goroutine that is always received from.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, (function, change) -> escapes(fix, function, change) || hasRoom(function, change));
    }

    private static boolean escapes(Dossier fix, FunctionChange function, FactChange change) {
        if (change.kind() != FactKind.SEND
                || !change.before().map(SenderReleased::isStuck).orElse(false)) {
            return false;
        }
        boolean ended = change.has(Shift.DONE_ADDED) || intoSelectWith(change, Arm.Kind.DONE);
        boolean left = change.has(Shift.DEFAULT_ADDED)
                || change.has(Shift.TIMEOUT_ADDED)
                || intoSelectWith(change, Arm.Kind.DEFAULT)
                || intoSelectWith(change, Arm.Kind.TIMEOUT);
        boolean ofGoroutine = change.fact().surroundings().inGoroutine()
                || RuntimeFacts.isStarted(fix, function.function().simpleName());
        return ended || (left && ofGoroutine);
    }

    /** Whether a send waits for a receiver and for nothing else. */
    private static boolean isStuck(Fact send) {
        boolean alone = !send.has(Trait.ARM)
                || send.surroundings().selectArms().stream().allMatch(arm -> arm.kind() == Arm.Kind.SEND);
        return send.isBlocking() && alone;
    }

    private static boolean intoSelectWith(FactChange change, Arm.Kind arm) {
        return change.has(Shift.INTO_SELECT) && change.fact().surroundings().hasArm(arm);
    }

    private static boolean hasRoom(FunctionChange function, FactChange change) {
        if (!change.has(Retype.BUFFERED)) {
            return false;
        }
        boolean sent = RuntimeFacts.before(function)
                .anyMatch(fact -> fact.kind() == FactKind.SEND
                        && !fact.surroundings().enclosures().isEmpty()
                        && Operations.sameSubject(fact, change.fact()));
        boolean benchmark = function.function().simpleName().startsWith("Benchmark");
        return sent && !benchmark && mayLeave(function, change.fact());
    }

    /** Whether the receive stands in a select with another arm, or there are more returns than that after it. */
    private static boolean mayLeave(FunctionChange function, Fact channel) {
        boolean mustReceive = RuntimeFacts.before(function)
                .anyMatch(fact -> (fact.kind() == FactKind.RECEIVE || fact.kind() == FactKind.RANGE_CHANNEL)
                        && !fact.has(Trait.ARM)
                        && !fact.surroundings().inGoroutine()
                        && fact.surroundings().conditions().isEmpty()
                        && Operations.sameSubject(fact, channel));
        boolean leavesBefore = RuntimeFacts.before(function)
                        .filter(fact -> (fact.kind() == FactKind.RETURN || fact.kind() == FactKind.TEST_STOP)
                                && !fact.surroundings().inGoroutine()
                                && fact.surroundings().afterGo())
                        .count()
                > 1;
        return !mustReceive || leavesBefore;
    }
}
