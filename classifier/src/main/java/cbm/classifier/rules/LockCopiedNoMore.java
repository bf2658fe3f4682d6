package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.FunctionFacts;
import cbm.classifier.facts.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds a lock is handed on by pointer, where every call had its own copy. */
final class LockCopiedNoMore implements Rule {

    private static final Card CARD = new Card(
            "lock-no-longer-copied",
            "A lock is no longer copied",
            "A receiver, parameter or result that becomes a pointer, of type Mutex, RWMutex, WaitGroup, Once or Cond,"
                    + " or of a struct that holds one. Or a loop over elements that are locked gets at them by their address.",
            "Each copy of a lock is another lock, and two goroutines that hold one each exclude nobody.",
            "A struct that is large and nowhere shared.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Set<String> LOCKS =
            Set.of("sync.Mutex", "sync.RWMutex", "sync.WaitGroup", "sync.Once", "sync.Cond");

    private static final Set<Family> FAMILIES = EnumSet.of(Family.LOCK, Family.WAITGROUP, Family.ONCE, Family.COND);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            shared(fix, function).ifPresent(type -> findings.fired(function, type));
            byPointerNow(function).forEach(findings::fired);
        }
        return findings.list();
    }

    /** The locks of elements that a loop copied and now takes by their address. */
    private static List<FactChange> byPointerNow(FunctionChange function) {
        boolean addressed = function.facts().stream()
                .filter(change -> change.kind() == FactKind.READ && Operations.added(change))
                .map(FactChange::fact)
                .anyMatch(fact ->
                        isElement(fact) && fact.surroundings().inLoop() && rangedOver(function, fact.subject()));
        if (!addressed || !Operations.lives(function)) {
            return List.of();
        }
        return function.facts().stream()
                .filter(change -> Operations.TAKES.contains(change.kind())
                        && change.before().isPresent())
                .filter(change -> change.after().isPresent() && isOfLocal(change.fact()))
                .toList();
    }

    private static boolean isElement(Fact fact) {
        return fact.detail().equals("address") || fact.detail().equals("index");
    }

    private static boolean rangedOver(FunctionChange function, Subject elements) {
        return RuntimeFacts.before(function)
                .anyMatch(fact -> fact.kind() == FactKind.READ
                        && fact.detail().equals("range")
                        && fact.subject().sameAs(elements));
    }

    private static boolean isOfLocal(Fact lock) {
        return lock.surroundings().inLoop() && lock.subject().path().contains(".");
    }

    /** The type that a function got by value and gets by pointer now, if it is a lock or holds one. */
    private static Optional<String> shared(Dossier fix, FunctionChange function) {
        if (!function.signatureChanged()) {
            return Optional.empty();
        }
        List<String> before = types(function.before());
        List<String> after = types(function.after());
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < before.size(); i++) {
            String type = before.get(i);
            if (after.get(i).equals("*" + type) && holdsLock(fix, type)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static List<String> types(Optional<FunctionFacts> function) {
        return function.stream()
                .flatMap(facts -> Arrays.stream(facts.signature().split("[(),]", -1)))
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private static boolean holdsLock(Dossier fix, String type) {
        return LOCKS.contains(type)
                || fix.changes()
                        .map(change -> change.fact())
                        .anyMatch(fact -> isLock(fact) && isOf(fact.subject(), type));
    }

    private static boolean isLock(Fact fact) {
        boolean declared =
                fact.kind() == FactKind.DECLARE && LOCKS.contains(fact.subject().type());
        return declared || FAMILIES.contains(fact.family());
    }

    /** Whether the lock itself, and no pointer to one, is a field of the type. */
    private static boolean isOf(Subject lock, String type) {
        String owner = type.substring(type.lastIndexOf('.') + 1);
        return lock.member().startsWith(owner + ".") && !lock.type().startsWith("*");
    }
}
