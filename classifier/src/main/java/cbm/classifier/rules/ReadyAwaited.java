package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A new channel that one function closes when something is ready is awaited by another that was there. */
final class ReadyAwaited implements Rule {

    private static final Card CARD = new Card(
            "ready-awaited",
            "An old function waits for a new channel that another old one closes",
            "A channel made or declared anew, closed behind what a function did before already, and received from, by itself or as an arm of a"
                    + " select, ahead of what another function did before already.",
            "The second ran before the first had done its part; the wait puts the two in order.",
            "A stop channel; a channel for somebody else to wait for.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.1.1, order violations");

    private static final Set<FactKind> WORK = EnumSet.of(READ, WRITE, CALL, LOCK, READ_LOCK);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(RECEIVE),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && waits(change.fact())
                        && worksBehind(function, change.fact())
                        && isNew(fix, change.fact())
                        && isClosedBehindWork(fix, function, change.fact()));
    }

    /** Whether a receive stands in the order of its function, and nothing else is sent or timed beside it. */
    private static boolean waits(Fact receive) {
        return !receive.isDeferred()
                && receive.surroundings().enclosures().isEmpty()
                && !receive.surroundings().inLoop()
                && !receive.surroundings().hasArm(Arm.Kind.DEFAULT);
    }

    private static boolean worksBehind(FunctionChange function, Fact receive) {
        return Operations.within(
                function, change -> isOldWork(change) && change.fact().line() > receive.line());
    }

    private static boolean isOldWork(FactChange change) {
        return change.before().isPresent() && change.after().isPresent() && WORK.contains(change.kind());
    }

    private static boolean isNew(Dossier fix, Fact receive) {
        return fix.changes(EnumSet.of(MAKE_CHANNEL, DECLARE))
                .anyMatch(change -> Operations.added(change) && Operations.sameSubject(change.fact(), receive));
    }

    private static boolean isClosedBehindWork(Dossier fix, FunctionChange waiting, Fact receive) {
        return fix.functions().stream()
                .filter(function -> function != waiting && Operations.lives(function))
                .anyMatch(function -> Operations.within(
                        function, close -> isNewClose(close, receive) && worksAhead(function, close.fact())));
    }

    private static boolean isNewClose(FactChange change, Fact receive) {
        return change.kind() == CLOSE && Operations.added(change) && Operations.sameSubject(change.fact(), receive);
    }

    private static boolean worksAhead(FunctionChange function, Fact close) {
        return close.isDeferred()
                || Operations.within(
                        function, change -> isOldWork(change) && change.fact().line() < close.line());
    }
}
