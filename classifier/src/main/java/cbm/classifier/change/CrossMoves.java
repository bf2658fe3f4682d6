package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the facts that went from one function to another: gone in the one, new in the other, of one declaration. */
final class CrossMoves {

    private final List<List<FactChange>> functions;

    private CrossMoves(List<List<FactChange>> functions) {
        this.functions = functions;
    }

    /** Replaces each such pair by a move that stands in the function after; the lists are changed in place. */
    static void find(List<List<FactChange>> functions) {
        new CrossMoves(functions).find();
    }

    private void find() {
        for (int target = 0; target < functions.size(); target++) {
            List<FactChange> changes = functions.get(target);
            for (int i = 0; i < changes.size(); i++) {
                FactChange change = changes.get(i);
                if (change.status() == FactStatus.ADDED && FactMatcher.travels(change.fact())) {
                    changes.set(i, movedFromElsewhere(target, change));
                }
            }
        }
    }

    private FactChange movedFromElsewhere(int target, FactChange added) {
        for (int source = 0; source < functions.size(); source++) {
            List<FactChange> changes = functions.get(source);
            for (int i = 0; source != target && i < changes.size(); i++) {
                FactChange removed = changes.get(i);
                if (removed.status() == FactStatus.REMOVED && isSame(removed.fact(), added.fact())) {
                    changes.remove(i);
                    return moved(removed.fact(), added.fact());
                }
            }
        }
        return added;
    }

    private static boolean isSame(Fact removed, Fact added) {
        boolean named = removed.subject().member().contains(".")
                && removed.subject().origin().isResolved();
        return removed.kind() == added.kind()
                && named
                && removed.detail().equals(added.detail())
                && removed.subject().member().equals(added.subject().member());
    }

    private static FactChange moved(Fact was, Fact is) {
        Set<Shift> shifts = EnumSet.of(Shift.TO_OTHER_FUNCTION);
        shifts.addAll(Shifts.between(was, is));
        if (!was.place().file().equals(is.place().file())) {
            shifts.add(Shift.TO_OTHER_FILE);
        }
        return new FactChange(FactStatus.MOVED, was, is, shifts, Set.of(), Set.of());
    }

    /** A list that {@link #find} may change. */
    static List<FactChange> open(List<FactChange> changes) {
        return new ArrayList<>(changes);
    }
}
