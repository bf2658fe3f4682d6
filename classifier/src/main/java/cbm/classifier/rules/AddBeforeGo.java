package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WaitGroup.Add is called earlier. */
final class AddBeforeGo implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-add-moved",
            "WaitGroup.Add is called earlier",
            "An Add, or a call of what does it, moved before the goroutine that it counts, out of the goroutine, or to the starter, or the start went behind it; or WaitGroup.Go, which counts first, for an Add within.",
            "Wait can return before Add has counted.",
            "Add moved for other reasons.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean elsewhere = Groups.does(change, FactKind.WAITGROUP_ADD)
                        && isElsewhere(fix, function, change)
                        && !Groups.countsLater(change, function);
                if (elsewhere || isPassedByStart(function, change) || countsAtStart(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether Go, which counts before it starts, replaces an Add that stood within the goroutine. */
    private static boolean countsAtStart(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.WAITGROUP_GO
                && Operations.added(change)
                && Operations.within(
                        function,
                        other -> other.kind() == FactKind.WAITGROUP_ADD
                                && Operations.removed(other)
                                && other.fact().surroundings().inGoroutine()
                                && Operations.sameSubject(other.fact(), change.fact()));
    }

    /** Whether the start of a goroutine went from before an Add that stays to behind it. */
    private static boolean isPassedByStart(FunctionChange function, FactChange change) {
        return Operations.lives(function)
                && Groups.does(change, FactKind.WAITGROUP_ADD)
                && Operations.within(
                        function,
                        go -> AboveGo.startsLater(go)
                                && isAbove(go.factBefore(), change.factBefore())
                                && isAbove(change.factAfter(), go.factAfter()));
    }

    /** Whether one fact runs before another in the function itself. */
    private static boolean isAbove(@Nullable Fact one, @Nullable Fact other) {
        return one != null
                && other != null
                && one.place().lastLine() < other.line()
                && one.surroundings().enclosures().equals(other.surroundings().enclosures())
                && !one.has(Trait.DEFER_CALL)
                && !other.has(Trait.DEFER_CALL);
    }

    private static boolean isElsewhere(Dossier fix, FunctionChange function, FactChange change) {
        boolean itself = change.kind() == FactKind.WAITGROUP_ADD;
        if (Operations.added(change)) {
            return itself
                    && (Operations.anywhere(fix, Set.of(FactKind.WAITGROUP_ADD), FactStatus.REMOVED, change.fact())
                            || wasInStarted(fix, function, change));
        }
        boolean earlier = change.has(Shift.EARLIER) || change.has(Shift.OUT_OF_GOROUTINE) || change.has(Shift.ABOVE_GO);
        return Operations.moved(change) && (itself || earlier || cameFromStarted(function, change));
    }

    /** Whether an Add, whatever its group is called, is gone from a function that the function at hand starts. */
    private static boolean wasInStarted(Dossier fix, FunctionChange function, FactChange change) {
        return !change.fact().surroundings().inGoroutine()
                && fix.functions().stream()
                        .filter(other -> other != function && Operations.lives(other))
                        .filter(other ->
                                other.removed(FactKind.WAITGROUP_ADD).findAny().isPresent())
                        .anyMatch(other -> starts(function, other.function().simpleName()));
    }

    /** Whether a call stood in a function that the function at hand starts. */
    private static boolean cameFromStarted(FunctionChange function, FactChange change) {
        return change.has(Shift.TO_OTHER_FUNCTION)
                && change.before()
                        .map(fact -> fact.place().function())
                        .filter(name -> starts(function, name.substring(name.lastIndexOf('.') + 1)))
                        .isPresent();
    }

    private static boolean starts(FunctionChange function, String name) {
        return function.facts().stream()
                .anyMatch(change ->
                        change.kind() == FactKind.GO && change.fact().detail().equals(name));
    }
}
