package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import java.util.List;
import java.util.Set;

/** A channel that was closed elsewhere is closed behind a new wait for those who send. */
final class ClosedWhenAllEnded implements Rule {

    private static final Card CARD = new Card(
            "closed-when-all-ended",
            "A channel is closed by who waits for all users, not by one of them",
            "A close that is gone or went from one function or goroutine, and one of the same channel directly behind the wait for a group"
                    + " of goroutines that was not waited for there.",
            "Whoever closed it could not know that nobody else would send or close any more.",
            "A channel that only one goroutine uses.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.1.2");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(CLOSE),
                (function, change) -> comesFromElsewhere(fix, change) && isBehindNewWait(function, change.fact()));
    }

    private static boolean comesFromElsewhere(Dossier fix, FactChange close) {
        return Operations.moved(close)
                || (Operations.added(close)
                        && Operations.anywhere(fix, Set.of(CLOSE), FactStatus.REMOVED, close.fact()));
    }

    private static boolean isBehindNewWait(FunctionChange function, Fact close) {
        return !close.isDeferred()
                && Operations.within(
                        function,
                        change -> Operations.added(change)
                                && Groups.does(change, WAITGROUP_WAIT)
                                && change.fact().line() < close.line()
                                && change.fact()
                                        .surroundings()
                                        .enclosures()
                                        .equals(close.surroundings().enclosures()));
    }
}
