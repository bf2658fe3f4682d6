package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wait for goroutines and what their channel needs changed their order. */
final class WaitAndChannelReordered implements Rule {

    private static final Card CARD = new Card(
            "wait-and-channel-reordered",
            "A wait for goroutines and what their channel needs changed their order",
            "A Wait that went into a goroutine with the close of a channel, or that now stands behind a receive, range or close of a channel that it stood before.",
            "The goroutines waited for the channel, to be received from or closed, which came only when they had ended.",
            "A channel with room for all that is sent.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<FactKind> HELPS = EnumSet.of(FactKind.RECEIVE, FactKind.RANGE_CHANNEL, FactKind.CLOSE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) ->
                        letsDrain(function, change) || comesFirst(function, change) || waitsLater(function, change));
    }

    /** Whether a wait goes into a goroutine, which then closes the channel. */
    private static boolean letsDrain(FunctionChange function, FactChange change) {
        return isWait(change.fact())
                && change.has(Shift.INTO_GOROUTINE)
                && Operations.within(function, other -> closesBehind(other, change.fact()));
    }

    private static boolean closesBehind(FactChange other, Fact wait) {
        return other.kind() == FactKind.CLOSE
                && (other.has(Shift.INTO_GOROUTINE) || Operations.added(other))
                && other.fact()
                        .surroundings()
                        .goroutine()
                        .equals(wait.surroundings().goroutine());
    }

    /** Whether what the goroutines need stood behind the wait and stands before it now. */
    private static boolean comesFirst(FunctionChange function, FactChange change) {
        boolean nearer = HELPS.contains(change.kind())
                && (change.has(Shift.EARLIER) || change.has(Shift.OUT_OF_DEFER) || change.has(Shift.INTO_GOROUTINE));
        return nearer
                && !change.fact().isDeferred()
                && RuntimeFacts.before(function).anyMatch(wait -> isPlainWait(wait) && waitedFirst(change, wait))
                && RuntimeFacts.after(function)
                        .anyMatch(wait ->
                                isPlainWait(wait) && wait.line() > change.fact().line());
    }

    /** Whether a wait went behind what the goroutines need, which stays where it was. */
    private static boolean waitsLater(FunctionChange function, FactChange change) {
        Fact wait = change.fact();
        return isPlainWait(wait)
                && change.has(Shift.LATER)
                && Operations.within(function, other -> isPassed(other, change.factBefore(), wait));
    }

    private static boolean isPassed(FactChange other, @Nullable Fact before, Fact wait) {
        return HELPS.contains(other.kind())
                && Operations.kept(other)
                && !other.fact().isDeferred()
                && before != null
                && other.before().filter(was -> was.line() > before.line()).isPresent()
                && other.fact().line() < wait.line();
    }

    private static boolean waitedFirst(FactChange change, Fact wait) {
        return change.before()
                .map(fact -> fact.isDeferred() || fact.line() > wait.line())
                .orElse(false);
    }

    private static boolean isPlainWait(Fact fact) {
        return isWait(fact) && !fact.isDeferred() && !fact.surroundings().inGoroutine();
    }

    private static boolean isWait(Fact fact) {
        return switch (fact.kind()) {
            case WAITGROUP_WAIT -> true;
            case ERRGROUP, CALL -> fact.detail().equals("Wait");
            default -> false;
        };
    }
}
