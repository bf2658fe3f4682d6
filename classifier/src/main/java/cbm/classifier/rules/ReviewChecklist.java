package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which questions of the review checklist of {@code go-runtime-bugs} a change touches, and at which lines. Asks of what stands
 * after the change and was added or changed by it.
 */
public final class ReviewChecklist {

    private static final Set<String> DESCRIPTORS = Set.of("fd", "handle", "sysfd", "ptr", "addr");

    private ReviewChecklist() {}

    /**
     * A line that a question should be asked of.
     *
     * @param question the question's id, such as {@code Q07}
     * @param fact the operation
     * @param note what the code around tells already, completing the sentence "here"; may be empty
     */
    public record Touch(String question, Fact fact, String note) {}

    /** The lines that a change touches, by question, in the order of the checklist and the fix. */
    public static List<Touch> of(FixFacts code) {
        Set<String> finalized = finalizedTypes(code);
        Map<String, List<Touch>> byQuestion = new TreeMap<>();
        for (FunctionChange function : code.functions().toList()) {
            for (FactChange change : function.facts()) {
                if (isNew(change)) {
                    for (Touch touch : touches(function, change.fact(), finalized)) {
                        addOnce(byQuestion.computeIfAbsent(touch.question(), id -> new ArrayList<>()), touch);
                    }
                }
            }
        }
        return byQuestion.values().stream().flatMap(List::stream).toList();
    }

    private static void addOnce(List<Touch> touches, Touch touch) {
        if (touches.stream()
                .noneMatch(known -> known.fact().place().equals(touch.fact().place()))) {
            touches.add(touch);
        }
    }

    private static boolean isNew(FactChange change) {
        return change.after().isPresent() && change.isChange();
    }

    /** The types of which the change shows that their objects have finalizers. */
    private static Set<String> finalizedTypes(FixFacts code) {
        return code.facts()
                .flatMap(change -> change.after().stream())
                .filter(fact -> RuntimeFacts.calls(fact, "SetFinalizer", "AddCleanup"))
                .map(fact -> fact.subject().baseType())
                .collect(Collectors.toSet());
    }

    private static List<Touch> touches(FunctionChange function, Fact fact, Set<String> finalized) {
        List<Touch> touches = new ArrayList<>();
        waiting(fact).ifPresent(note -> touches.add(new Touch("Q01", fact, note)));
        ofRuntime(function, fact).ifPresent(touches::add);
        ofOwned(fact, finalized).ifPresent(touches::add);
        ofPrivateParts(fact).ifPresent(touches::add);
        inLoop(fact).ifPresent(touches::add);
        touches.addAll(ofGoroutine(function, fact));
        if (function.name().equals("init") && (fact.isBlocking() || fact.kind() == FactKind.GO)) {
            touches.add(new Touch("Q10", fact, fact.surroundings().inGoroutine() ? "in a goroutine" : ""));
        }
        ofMemory(function, fact).ifPresent(touches::add);
        return touches;
    }

    /** What a waiting operation may leave by; absent for one that does not wait, or is told by its select. */
    private static Optional<String> waiting(Fact fact) {
        boolean waits = fact.isBlocking() && fact.kind() != FactKind.LOCK && fact.kind() != FactKind.READ_LOCK;
        if (!waits || fact.has(Trait.ARM)) {
            return Optional.empty();
        }
        if (fact.kind() != FactKind.SELECT) {
            return Optional.of("waits for this alone");
        }
        String exits = fact.arms().stream()
                .filter(arm -> arm.kind() == Arm.Kind.DONE || arm.kind() == Arm.Kind.TIMEOUT)
                .map(Arm::channel)
                .collect(Collectors.joining(", "));
        return Optional.of(exits.isEmpty() ? "no arm for a stop or a time-out" : "may leave by " + exits);
    }

    private static Optional<Touch> ofRuntime(FunctionChange function, Fact fact) {
        if (fact.kind() != FactKind.RUNTIME) {
            return Optional.empty();
        }
        return switch (fact.detail()) {
            case "LockOSThread" -> Optional.of(new Touch("Q02", fact, unlocking(function)));
            case "SetFinalizer", "AddCleanup" -> Optional.of(new Touch("Q03", fact, capturing(function, fact)));
            case "GOMAXPROCS" -> Optional.of(new Touch("Q12", fact, ""));
            case "NumGoroutine" -> Optional.of(new Touch("Q13", fact, ""));
            case "Gosched" -> Optional.of(yielding(fact));
            case "GC" -> Optional.of(new Touch("Q14", fact, "forces a collection"));
            default -> Optional.empty();
        };
    }

    private static Touch yielding(Fact fact) {
        return fact.surroundings().underLock()
                ? new Touch("Q01", fact, "yields with a lock held, which releases nothing")
                : new Touch("Q11", fact, "yields");
    }

    private static String unlocking(FunctionChange function) {
        List<Fact> unlocks = RuntimeFacts.after(function)
                .filter(fact -> RuntimeFacts.calls(fact, "UnlockOSThread"))
                .toList();
        if (unlocks.isEmpty()) {
            return "not undone in this function";
        }
        return unlocks.stream().anyMatch(Fact::isDeferred)
                ? "undone by defer"
                : "undone in this function, not by defer";
    }

    private static String capturing(FunctionChange function, Fact finalizer) {
        boolean captures = RuntimeFacts.after(function)
                .anyMatch(fact -> fact.kind() == FactKind.RETAIN
                        && fact.subject().path().equals(finalizer.subject().root()));
        return captures ? "a closure of this function captures the object" : "";
    }

    /** What is taken out of an object that may be finalized while it is in use. */
    private static Optional<Touch> ofOwned(Fact fact, Set<String> finalized) {
        String member = fact.subject().member();
        boolean local = fact.kind() == FactKind.COPY && fact.detail().equals("local");
        boolean owned = finalized.stream().anyMatch(type -> !type.isEmpty() && member.startsWith(type + "."));
        boolean named = DESCRIPTORS.contains(fact.subject().lastName().toLowerCase(Locale.ROOT));
        if (local && (owned || named)) {
            String note = "takes " + fact.subject().written() + " out of its object";
            return Optional.of(new Touch("Q04", fact, owned ? note + ", which has a finalizer" : note));
        }
        if (RuntimeFacts.handsOutDescriptor(fact)) {
            return Optional.of(new Touch(
                    "Q04", fact, "takes the descriptor out of " + fact.subject().written()));
        }
        boolean address = fact.kind() == FactKind.UNSAFE && fact.detail().equals("Pointer");
        return address ? Optional.of(new Touch("Q04", fact, "makes an address")) : Optional.empty();
    }

    private static Optional<Touch> ofPrivateParts(Fact fact) {
        if (fact.kind() == FactKind.LINKNAME) {
            return Optional.of(new Touch("Q05", fact, "links to " + fact.detail()));
        }
        if (fact.kind() == FactKind.UNSAFE && fact.detail().equals("cast")) {
            return Optional.of(new Touch("Q05", fact, "lays " + fact.subject().type() + " over other memory"));
        }
        return RuntimeFacts.entersC(fact)
                ? Optional.of(new Touch("Q06", fact, "calls C." + fact.detail()))
                : Optional.empty();
    }

    private static Optional<Touch> inLoop(Fact fact) {
        boolean timer = fact.kind() == FactKind.TIME_AFTER
                || fact.kind() == FactKind.TIMER_NEW
                || fact.kind() == FactKind.TICKER_NEW;
        if (timer && fact.surroundings().inLoop()) {
            return Optional.of(new Touch("Q07", fact, "makes a timer each round"));
        }
        return fact.kind() == FactKind.SPIN
                ? Optional.of(new Touch("Q11", fact, "neither calls nor waits"))
                : Optional.empty();
    }

    private static List<Touch> ofGoroutine(FunctionChange function, Fact fact) {
        if (fact.kind() != FactKind.GO && fact.kind() != FactKind.WAITGROUP_GO) {
            return List.of();
        }
        boolean recovers = RuntimeFacts.after(function)
                .anyMatch(other ->
                        other.kind() == FactKind.RECOVER && other.surroundings().inGoroutine());
        Touch panics = new Touch("Q08", fact, recovers ? "a goroutine of this function recovers" : "");
        return fact.surroundings().inLoop()
                ? List.of(panics, new Touch("Q09", fact, "starts one each round"))
                : List.of(panics);
    }

    private static Optional<Touch> ofMemory(FunctionChange function, Fact fact) {
        boolean pool = fact.kind() == FactKind.POOL
                || (fact.kind() == FactKind.DECLARE && fact.subject().baseType().equals("sync.Pool"));
        if (pool) {
            return Optional.of(new Touch("Q14", fact, ""));
        }
        boolean later = fact.kind() == FactKind.CAPTURE
                && RuntimeFacts.after(function)
                        .anyMatch(other -> other.kind() == FactKind.TIMER_NEW
                                && other.detail().equals("AfterFunc")
                                && other.line() == fact.line());
        boolean holds = (fact.kind() == FactKind.RETAIN || later)
                && RuntimeFacts.isBulky(fact.subject().type());
        return holds
                ? Optional.of(new Touch(
                        "Q15",
                        fact,
                        "captures " + fact.subject().written() + ", "
                                + fact.subject().type()))
                : Optional.empty();
    }
}
