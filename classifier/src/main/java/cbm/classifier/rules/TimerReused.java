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
            "A time.After or time.Tick in a loop gave way to a timer or ticker; or a timer or ticker that was never stopped now is.",
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

    private static boolean gaveWay(FunctionChange function, FactChange change) {
        boolean each = change.before()
                .map(fact -> leaks(fact)
                        && (fact.surroundings().inLoop() || fact.detail().equals("Tick")))
                .orElse(false);
        boolean gone = change.after().map(fact -> !leaks(fact)).orElse(true);
        return each
                && gone
                && Operations.within(
                        function, other -> makes(other) && (RuntimeFacts.appears(other) || Operations.retyped(other)));
    }

    private static boolean leaks(Fact fact) {
        return fact.kind() == FactKind.TIME_AFTER
                || (fact.kind() == FactKind.TICKER_NEW && fact.detail().equals("Tick"));
    }

    private static boolean makes(FactChange change) {
        return change.kind() == FactKind.TIMER_NEW
                || change.kind() == FactKind.TIMER_RESET
                || (change.kind() == FactKind.TICKER_NEW
                        && change.fact().detail().equals("NewTicker"));
    }

    private static boolean isStoppedNow(FunctionChange function, FactChange change) {
        boolean stops = change.kind() == FactKind.TIMER_STOP && RuntimeFacts.appears(change);
        return stops
                && RuntimeFacts.before(function).noneMatch(fact -> fact.kind() == FactKind.TIMER_STOP)
                && RuntimeFacts.before(function)
                        .anyMatch(fact -> (fact.kind() == FactKind.TIMER_NEW || fact.kind() == FactKind.TICKER_NEW)
                                && Operations.sameSubject(fact, change.fact()));
    }
}
