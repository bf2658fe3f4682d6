package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the facts that went from one function to another: gone in the one, new in the other, of one declaration. */
final class CrossMoves {

    private final List<List<FactChange>> functions;
    private final Map<String, List<FactChange>> removed = new HashMap<>();
    private final Set<FactChange> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private CrossMoves(List<List<FactChange>> functions) {
        this.functions = functions;
    }

    /** Replaces each such pair by a move that stands in the function after; the lists are changed in place. */
    static void find(List<List<FactChange>> functions) {
        new CrossMoves(functions).find();
    }

    private void find() {
        functions.forEach(changes -> changes.forEach(this::offer));
        for (List<FactChange> changes : functions) {
            changes.replaceAll(change -> movedFromElsewhere(change, changes));
        }
        for (List<FactChange> changes : functions) {
            changes.removeIf(taken::contains);
        }
    }

    private void offer(FactChange change) {
        if (change.status() == FactStatus.REMOVED && isNamed(change.fact())) {
            removed.computeIfAbsent(key(change.fact()), key -> new ArrayList<>())
                    .add(change);
        }
    }

    private FactChange movedFromElsewhere(FactChange change, List<FactChange> own) {
        boolean travels = change.status() == FactStatus.ADDED && FactMatcher.travels(change.fact());
        List<FactChange> sources = travels ? removed.getOrDefault(key(change.fact()), List.of()) : List.of();
        for (FactChange source : sources) {
            boolean elsewhere = !taken.contains(source) && own.stream().noneMatch(other -> other == source);
            if (elsewhere) {
                taken.add(source);
                return moved(source.fact(), change.fact());
            }
        }
        return change;
    }

    private static String key(Fact fact) {
        return fact.kind().id() + " " + fact.detail() + " " + fact.subject().member();
    }

    /** Whether what the fact concerns has the same name in each function, as far as a patch may tell. */
    private static boolean isNamed(Fact fact) {
        Subject subject = fact.subject();
        boolean ofType = !subject.member().equals(subject.path());
        return subject.member().contains(".") && (subject.origin().isResolved() || ofType);
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
