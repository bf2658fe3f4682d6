package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.HeldLock;
import java.util.List;

/** A channel is closed under the lock under which it is sent to. */
final class SendAndCloseExcluded implements Rule {

    private static final Card CARD = new Card(
            "send-and-close-excluded",
            "A channel is closed under the lock under which it is sent to",
            "A close or send put under a lock, where the other of the same channel also stands under it.",
            "A send could come after the close, or meet it; that panics.",
            "A lock that protects other data.",
            "Go language specification, send statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> isPutUnderLock(change, FactKind.CLOSE) && hasPartner(fix, change, FactKind.SEND)
                        || isPutUnderLock(change, FactKind.SEND) && hasPartner(fix, change, FactKind.CLOSE));
    }

    private static boolean isPutUnderLock(FactChange change, FactKind kind) {
        boolean old = change.before().isPresent() && change.has(Shift.INTO_CRITICAL_SECTION);
        return change.kind() == kind && old;
    }

    private static boolean hasPartner(Dossier fix, FactChange change, FactKind kind) {
        return fix.functions().stream()
                .flatMap(RuntimeFacts::after)
                .anyMatch(fact -> fact.kind() == kind
                        && Operations.sameSubject(fact, change.fact())
                        && shareLock(fact, change.fact()));
    }

    private static boolean shareLock(Fact one, Fact other) {
        return one.surroundings().held().stream()
                .anyMatch(lock -> other.surroundings().held().stream().anyMatch(each -> same(lock, each)));
    }

    private static boolean same(HeldLock one, HeldLock other) {
        return one.member().equals(other.member()) || one.path().equals(other.path());
    }
}
