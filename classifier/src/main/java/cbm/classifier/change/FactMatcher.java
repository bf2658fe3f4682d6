package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.ReadFunction;
import cbm.classifier.facts.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds for each fact of a function before what became of it after. */
final class FactMatcher {

    private final List<Fact> before;
    private final List<Fact> after;
    private final List<Integer> leafBefore;
    private final List<Integer> leafAfter;
    private final Alignment alignment;
    private final boolean[] usedBefore;
    private final @Nullable FactChange[] changes;

    private FactMatcher(ReadFunction before, ReadFunction after, Alignment alignment) {
        this.before = before.facts().facts();
        this.after = after.facts().facts();
        this.leafBefore = before.leafOfFact();
        this.leafAfter = after.leafOfFact();
        this.alignment = alignment;
        this.usedBefore = new boolean[this.before.size()];
        this.changes = new @Nullable FactChange[this.after.size()];
    }

    /** What became of each fact: those that stand after in their order, then the removed ones. */
    static List<FactChange> match(ReadFunction before, ReadFunction after, Alignment alignment) {
        FactMatcher matcher = new FactMatcher(before, after, alignment);
        matcher.matchKeptStatements();
        matcher.matchMovedStatements();
        matcher.matchEditedStatements();
        matcher.matchAnywhere();
        return matcher.result();
    }

    private void matchKeptStatements() {
        pair((b, a) -> isKept(b, a) && sameOperation(before.get(b), after.get(a)), this::kept);
        pair((b, a) -> isKept(b, a) && isRetyped(b, a), this::retyped);
    }

    private boolean isKept(int b, int a) {
        int leaf = leafBefore.get(b);
        return leaf < 0 ? leafAfter.get(a) < 0 : alignment.kept(leaf) == leafAfter.get(a);
    }

    private void matchMovedStatements() {
        pair(
                (b, a) -> leafBefore.get(b) >= 0
                        && alignment.moved(leafBefore.get(b)) == leafAfter.get(a)
                        && sameOperation(before.get(b), after.get(a)),
                this::moved);
    }

    private void matchEditedStatements() {
        pair((b, a) -> isEdited(b, a) && sameOperation(before.get(b), after.get(a)), this::kept);
        pair((b, a) -> isEdited(b, a) && before.get(b).kind() == after.get(a).kind() && isRetyped(b, a), this::retyped);
        pair((b, a) -> isEdited(b, a) && isRetyped(b, a), this::retyped);
    }

    private boolean isEdited(int b, int a) {
        int leaf = leafBefore.get(b);
        return leaf >= 0
                && alignment.kept(leaf) < 0
                && !alignment.isKeptAfter(leafAfter.get(a))
                && alignment.inSameGap(leaf, leafAfter.get(a));
    }

    private boolean isRetyped(int b, int a) {
        return !Retypes.between(before.get(b), after.get(a)).isEmpty();
    }

    private void matchAnywhere() {
        pair((b, a) -> travels(before.get(b)) && sameOperation(before.get(b), after.get(a)), this::moved);
        pair((b, a) -> isRetypedAnywhere(before.get(b), after.get(a)), this::retyped);
    }

    /** Whether a fact that is gone here and new there is taken for moved. */
    static boolean travels(Fact fact) {
        return switch (fact.kind().family()) {
            case LOCK -> fact.kind() != FactKind.RELOCK && fact.kind() != FactKind.LEAVES_LOCKED;
            case CHANNEL, WAITGROUP, COND, ONCE, ATOMIC, SYNC_MAP, POOL, GROUP, SEMAPHORE, PIPE -> true;
            case GOROUTINE -> fact.kind() == FactKind.GO && !fact.detail().equals("closure");
            case CONTEXT -> fact.kind() == FactKind.CONTEXT_NEW || fact.kind() == FactKind.CONTEXT_CANCEL;
            case TIMER -> fact.kind() != FactKind.TIME_AFTER;
            case TEST -> fact.kind() == FactKind.TEST_PARALLEL;
            case RUNTIME -> true;
            case CALL -> !fact.effects().isEmpty();
            case SELECT, MEMORY, FLOW, DECLARATION, EDIT -> false;
        };
    }

    private static boolean isRetypedAnywhere(Fact before, Fact after) {
        boolean fits = switch (after.kind()) {
            case MAKE_CHANNEL, DECLARE -> before.kind() == after.kind();
            case LOCK, UNLOCK, READ_LOCK, READ_UNLOCK ->
                before.kind().takesLock() == after.kind().takesLock()
                        && before.kind().releasesLock() == after.kind().releasesLock();
            default -> false;
        };
        Set<Retype> retypes = fits ? Retypes.between(before, after) : Set.of();
        return !retypes.isEmpty() && !retypes.contains(Retype.OTHER_SUBJECT);
    }

    static boolean sameOperation(Fact before, Fact after) {
        return before.kind() == after.kind() && before.detail().equals(after.detail()) && sameSubject(before, after);
    }

    private static boolean sameSubject(Fact before, Fact after) {
        String was = before.subject().path();
        String is = after.subject().path();
        return LockNames.same(was, is) || (was.startsWith("#") && is.startsWith("#"));
    }

    private void pair(BiPredicate<Integer, Integer> fits, PairAction action) {
        int from = 0;
        for (int a = 0; a < changes.length; a++) {
            if (changes[a] != null) {
                continue;
            }
            for (int b = from; b < usedBefore.length; b++) {
                if (!usedBefore[b] && fits.test(b, a)) {
                    usedBefore[b] = true;
                    changes[a] = action.change(b, a);
                    break;
                }
            }
            while (from < usedBefore.length && usedBefore[from]) {
                from++;
            }
        }
    }

    @FunctionalInterface
    private interface PairAction {
        FactChange change(int before, int after);
    }

    private FactChange kept(int b, int a) {
        Fact was = before.get(b);
        Fact is = after.get(a);
        Set<Shift> shifts = EnumSet.noneOf(Shift.class);
        shifts.addAll(Shifts.between(was, is));
        int outOfBlock = travels(is) ? alignment.outOfBlock(leafBefore.get(b)) : 0;
        if (outOfBlock != 0) {
            shifts.add(outOfBlock > 0 ? Shift.LATER : Shift.EARLIER);
        }
        if (Retypes.effectsDiffer(was, is)) {
            return new FactChange(FactStatus.RETYPED, was, is, shifts, Set.of(Retype.OTHER_EFFECTS), Set.of());
        }
        if (is.kind() == FactKind.DECLARE
                && !was.subject().type().equals(is.subject().type())) {
            return new FactChange(FactStatus.RETYPED, was, is, shifts, Retypes.between(was, is), Set.of());
        }
        Set<Retype> inPlace = inPlace(was, is, shifts);
        if (!inPlace.isEmpty()) {
            return new FactChange(FactStatus.RETYPED, was, is, shifts, inPlace, Set.of());
        }
        FactStatus status = outOfBlock != 0 || Shifts.meansMoved(shifts) ? FactStatus.MOVED : FactStatus.KEPT;
        return new FactChange(status, was, is, shifts, Set.of(), Set.of());
    }

    /** How an operation that stayed where it was is written otherwise. */
    private static Set<Retype> inPlace(Fact was, Fact is, Set<Shift> shifts) {
        Set<Retype> retypes = EnumSet.noneOf(Retype.class);
        if (shifts.contains(Shift.INTO_SELECT)) {
            retypes.add(Retype.TO_SELECT);
        }
        if (shifts.contains(Shift.OUT_OF_SELECT)) {
            retypes.add(Retype.FROM_SELECT);
        }
        if (was.has(Trait.DEFER_CALL) != is.has(Trait.DEFER_CALL)) {
            retypes.add(Retype.DEFER);
        }
        if (is.kind() == FactKind.GO && Retypes.between(was, is).contains(Retype.ARGUMENTS)) {
            retypes.add(Retype.ARGUMENTS);
        }
        return retypes;
    }

    private FactChange retyped(int b, int a) {
        Fact was = before.get(b);
        Fact is = after.get(a);
        return new FactChange(FactStatus.RETYPED, was, is, Shifts.between(was, is), Retypes.between(was, is), Set.of());
    }

    private FactChange moved(int b, int a) {
        Fact was = before.get(b);
        Fact is = after.get(a);
        Set<Shift> shifts = EnumSet.noneOf(Shift.class);
        shifts.addAll(Shifts.between(was, is));
        Set<FactKind> passed = EnumSet.noneOf(FactKind.class);
        boolean earlier = passes(b, a, true, passed);
        boolean later = passes(b, a, false, passed);
        if (earlier) {
            shifts.add(Shift.EARLIER);
        }
        if (later) {
            shifts.add(Shift.LATER);
        }
        if (passed.contains(FactKind.GO) || passed.contains(FactKind.WAITGROUP_GO)) {
            shifts.add(earlier ? Shift.ABOVE_GO : Shift.BELOW_GO);
        }
        return new FactChange(FactStatus.MOVED, was, is, shifts, Set.of(), passed);
    }

    /** Whether the way passes a kept statement in a direction; collects the kinds of the facts it passes. */
    private boolean passes(int b, int a, boolean earlier, Set<FactKind> passed) {
        int from = leafBefore.get(b);
        int to = leafAfter.get(a);
        boolean any = false;
        for (int leaf = 0; leaf < alignment.countBefore(); leaf++) {
            boolean on = earlier ? alignment.isEarlier(from, to, leaf) : alignment.isLater(from, to, leaf);
            if (on) {
                any |= !alignment.isTrivialBefore(leaf);
                addKinds(leaf, passed);
            }
        }
        return any;
    }

    private void addKinds(int leaf, Set<FactKind> kinds) {
        for (int i = 0; i < before.size(); i++) {
            if (leafBefore.get(i) == leaf) {
                kinds.add(before.get(i).kind());
            }
        }
    }

    private List<FactChange> result() {
        List<FactChange> result = new ArrayList<>();
        for (int a = 0; a < changes.length; a++) {
            FactChange change = changes[a];
            result.add(change == null ? FactChange.added(after.get(a)) : change);
        }
        for (int b = 0; b < usedBefore.length; b++) {
            if (!usedBefore[b]) {
                result.add(FactChange.removed(before.get(b)));
            }
        }
        return result;
    }
}
