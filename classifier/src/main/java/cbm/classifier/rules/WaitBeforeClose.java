package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;

/** A new WaitGroup is waited for before something is closed. */
final class WaitBeforeClose implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-new-before-close",
            "A new WaitGroup is waited for before something is closed",
            "A Wait that is new and after which the next thing is a call named Close, Stop or the like; or a Wait deferred behind one.",
            "Goroutines went on to use what was closed.",
            "Goroutines that are new too.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Pattern CLOSES = Pattern.compile(
            "^(?i:(?:graceful|force)?(?:close|stop|shut)|release|destroy|teardown|cleanup|remove|finish|unregister|terminate|dispose|disconnect|quit|free)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && Groups.does(change, FactKind.WAITGROUP_WAIT)
                        && !change.fact().surroundings().inGoroutine()
                        && closesNext(function, change.fact()));
    }

    /** Whether the closing comes next, or is deferred before where the wait is deferred, and so runs after it. */
    private static boolean closesNext(FunctionChange function, Fact wait) {
        List<Fact> facts = function.after().orElseThrow().facts();
        int at = facts.indexOf(wait);
        boolean deferred = wait.isDeferred();
        List<Fact> others = deferred ? facts.subList(0, at).reversed() : facts.subList(at + 1, facts.size());
        return others.stream()
                .filter(fact -> fact.kind() == FactKind.CLOSE || fact.kind() == FactKind.CALL)
                .filter(fact -> fact.isDeferred() == deferred)
                .findFirst()
                .map(fact -> fact.kind() == FactKind.CALL
                        && CLOSES.matcher(fact.detail()).find())
                .orElse(false);
    }
}
