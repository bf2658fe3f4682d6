package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules ask of WaitGroups: an operation counts whether it stands in the code itself or in a function that it calls. */
final class Groups {

    private Groups() {}

    /** Whether a fact is an operation of a WaitGroup, or the call of what does that one alone. */
    static boolean does(Fact fact, FactKind operation) {
        if (fact.kind() == operation) {
            return true;
        }
        return fact.kind() == FactKind.CALL
                && fact.hasEffect(operation)
                && fact.effects().stream()
                        .filter(effect -> effect.kind().family() == Family.WAITGROUP)
                        .allMatch(effect -> effect.kind() == operation);
    }

    static boolean does(FactChange change, FactKind operation) {
        return does(change.fact(), operation);
    }

    /** The last name of the WaitGroup on which a fact does an operation. */
    static String name(Fact fact, FactKind operation) {
        if (fact.kind() == operation) {
            return fact.subject().lastName();
        }
        return fact.effects().stream()
                .filter(effect -> effect.kind() == operation)
                .map(Groups::name)
                .findFirst()
                .orElse("");
    }

    private static String name(Effect effect) {
        String full = effect.member().isEmpty() ? effect.path() : effect.member();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    /**
     * Whether a change is of the count up of a WaitGroup that stands later, or within a loop where it stood before it, and now behind
     * what may leave or skip.
     */
    static boolean countsLater(FactChange change, FunctionChange function) {
        if (change.after().isEmpty() || !mayBeSkipped(change.fact(), function)) {
            return false;
        }
        if (Operations.added(change)) {
            return change.kind() == FactKind.WAITGROUP_ADD && wentIntoLoop(change.fact(), function);
        }
        boolean later = change.has(Shift.INTO_LOOP) || (change.has(Shift.LATER) && !change.has(Shift.EARLIER));
        return later
                && !change.has(Shift.OUT_OF_GOROUTINE)
                && !change.has(Shift.ABOVE_GO)
                && !change.has(Shift.INTO_CRITICAL_SECTION)
                && !change.has(Shift.TO_OTHER_FUNCTION);
    }

    /** Whether a way out, or on to the next round, stands before a fact after the fix. */
    private static boolean mayBeSkipped(Fact count, FunctionChange function) {
        List<Fact> facts = function.after().orElseThrow().facts();
        return facts.subList(0, Math.max(0, facts.indexOf(count))).stream()
                .filter(fact -> fact.surroundings()
                        .enclosures()
                        .equals(count.surroundings().enclosures()))
                .anyMatch(fact -> fact.kind() == FactKind.RETURN || fact.kind() == FactKind.JUMP);
    }

    private static boolean wentIntoLoop(Fact added, FunctionChange function) {
        int loops = added.surroundings().loops();
        return !added.surroundings().inGoroutine()
                && function.removed(FactKind.WAITGROUP_ADD)
                        .anyMatch(fact -> Operations.sameSubject(fact, added)
                                && fact.surroundings().loops() < loops
                                && !fact.surroundings().inGoroutine());
    }

    /** The facts that do an operation, in the order of the source. */
    static List<Fact> of(List<Fact> facts, FactKind operation) {
        return facts.stream().filter(fact -> does(fact, operation)).toList();
    }

    /** Whether a WaitGroup of this name is new: it is declared or counted up where it was not. */
    static boolean isNew(Dossier fix, String name) {
        return fix.changes()
                .anyMatch(change -> Operations.added(change)
                        && (declares(change.fact(), name)
                                || (does(change, FactKind.WAITGROUP_ADD)
                                        && name(change.fact(), FactKind.WAITGROUP_ADD)
                                                .equals(name))));
    }

    /** Whether a WaitGroup of this name is counted up by a larger number than before. */
    static boolean countsFurther(Dossier fix, String name) {
        return fix.changes(Set.of(FactKind.WAITGROUP_ADD))
                .anyMatch(change ->
                        isRaised(change) && change.fact().subject().lastName().equals(name));
    }

    /** Whether the number that a WaitGroup is counted up by is larger than before. */
    static boolean isRaised(FactChange change) {
        return change.kind() == FactKind.WAITGROUP_ADD
                && change.has(Retype.OTHER_DETAIL)
                && number(change.after()) > number(change.before());
    }

    /** A number that is written out; negative where there is none. */
    private static int number(Optional<Fact> add) {
        return add.map(Fact::detail)
                .filter(detail -> detail.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(Integer.MIN_VALUE);
    }

    /** Whether something of this name is declared that was not. */
    static boolean isDeclared(Dossier fix, String name) {
        return fix.changes().anyMatch(change -> Operations.added(change) && declares(change.fact(), name));
    }

    private static boolean declares(Fact fact, String name) {
        return fact.kind() == FactKind.DECLARE && fact.subject().lastName().equals(name);
    }

    /** Whether an operation on a WaitGroup of this name is gone from somewhere, be it to another function. */
    static boolean isRemoved(Dossier fix, FactKind operation, String name) {
        return fix.changes()
                .filter(change -> Operations.removed(change) || change.has(Shift.TO_OTHER_FUNCTION))
                .anyMatch(change -> does(change, operation)
                        && name(change.fact(), operation).equals(name));
    }
}
