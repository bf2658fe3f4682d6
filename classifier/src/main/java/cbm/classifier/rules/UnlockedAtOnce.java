package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.LOCK;
import static cbm.classifier.facts.FactKind.READ_LOCK;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/** A lock that was released on the line after it was taken is held from now on. */
final class UnlockedAtOnce implements Rule {

    private static final Card CARD = new Card(
            "unlocked-at-once",
            "A lock that was released as soon as it was taken is held from now on",
            "A plain release on the line below the lock that is now deferred or stands further down.",
            "The defer was forgotten: what comes after ran without the lock.",
            "A lock that is taken and released only to wait for its owner.",
            "Effective Go, Defer");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, (function, change) -> holdsLonger(change) && isRightAfterLock(function, change));
    }

    private static boolean holdsLonger(FactChange change) {
        return Operations.RELEASES.contains(change.kind())
                && (change.has(Shift.INTO_DEFER) || change.has(Shift.LATER))
                && change.before().filter(Fact::isDeferred).isEmpty();
    }

    private static boolean isRightAfterLock(FunctionChange function, FactChange release) {
        return release.before().stream()
                .anyMatch(fact -> locks(function)
                        .anyMatch(lock -> lock.line() == fact.line() - 1 && Operations.sameSubject(lock, fact)));
    }

    private static Stream<Fact> locks(FunctionChange function) {
        return function.before().stream()
                .flatMap(before -> before.facts().stream())
                .filter(fact -> fact.kind() == LOCK || fact.kind() == READ_LOCK);
    }
}
