package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** One timer serves all rounds of a loop, or each is stopped. */
final class TimerReused implements Rule {

    private static final Card CARD = new Card(
            "timer-reused",
            "One timer serves all rounds of a loop, or each is stopped",
            "A time.After in a loop, or a timer of each round, gave way to one timer; or one that could not be or was not stopped now is.",
            "Before Go 1.23 the timer of each round stayed until it fired, and a ticker for ever.",
            "A ticker that lives as long as the program.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (gaveWay(function, change) || isStoppedNow(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether what made a timer each round, or one that nobody could stop, gave way to one that is reset or stopped. */
    private static boolean gaveWay(FunctionChange function, FactChange change) {
        boolean gone = (Operations.removed(change) || Operations.retyped(change) || Operations.moved(change))
                && change.after().map(fact -> !isAfter(fact) && !isTick(fact)).orElse(true);
        if (!gone) {
            return false;
        }
        boolean each = change.before()
                .map(fact -> fact.surroundings().inLoop() && (isAfter(fact) || piles(function, fact)))
                .orElse(false);
        boolean once =
                change.before().map(fact -> isAfter(fact) || isTick(fact)).orElse(false);
        return (each && makes(function)) || (once && makes(function) && stops(function));
    }

    private static boolean isAfter(Fact fact) {
        return fact.kind() == FactKind.TIME_AFTER;
    }

    private static boolean isTick(Fact fact) {
        return fact.kind() == FactKind.TICKER_NEW && fact.detail().equals("Tick");
    }

    /** Whether a timer of each round is stopped only when the function returns. */
    private static boolean piles(FunctionChange function, Fact timer) {
        return timer.kind() == FactKind.TIMER_NEW
                && RuntimeFacts.before(function)
                        .anyMatch(fact -> isDeferredStop(fact) && Operations.sameSubject(fact, timer))
                && RuntimeFacts.after(function).noneMatch(TimerReused::isDeferredStop);
    }

    private static boolean isDeferredStop(Fact fact) {
        return fact.kind() == FactKind.TIMER_STOP
                && fact.isDeferred()
                && fact.surroundings().inLoop();
    }

    private static boolean makes(FunctionChange function) {
        return Operations.within(function, change -> {
            boolean timer = change.kind() == FactKind.TIMER_NEW
                    || change.kind() == FactKind.TIMER_RESET
                    || change.kind() == FactKind.TICKER_NEW;
            return timer && (RuntimeFacts.appears(change) || Operations.retyped(change));
        });
    }

    private static boolean stops(FunctionChange function) {
        return Operations.within(
                function, change -> change.kind() == FactKind.TIMER_STOP && RuntimeFacts.appears(change));
    }

    private static boolean isStoppedNow(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.TIMER_STOP
                && RuntimeFacts.appears(change)
                && RuntimeFacts.before(function).noneMatch(fact -> fact.kind() == FactKind.TIMER_STOP)
                && RuntimeFacts.before(function)
                        .anyMatch(fact -> isTimer(fact) && Operations.sameSubject(fact, change.fact()))
                && !Operations.within(function, other -> isNewTimer(other, change));
    }

    /** Whether a change adds a timer, of which another change tells something. */
    private static boolean isNewTimer(FactChange change, FactChange other) {
        return RuntimeFacts.appears(change)
                && isTimer(change.fact())
                && Operations.sameSubject(change.fact(), other.fact());
    }

    private static boolean isTimer(Fact fact) {
        return fact.kind() == FactKind.TIMER_NEW || fact.kind() == FactKind.TICKER_NEW;
    }
}
