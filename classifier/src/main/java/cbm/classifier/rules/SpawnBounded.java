package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;

/** The goroutines that a loop starts are bounded in number. */
final class SpawnBounded implements Rule {

    private static final Card CARD = new Card(
            "spawn-bounded",
            "The goroutines that a loop starts are bounded in number",
            "In a loop that started a goroutine each round, a place is taken before and given back after; or workers on one channel took its place; or SetLimit.",
            "A loop that starts goroutines faster than they end takes memory without bound.",
            "The channel orders the goroutines rather than bounding them.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!RuntimeFacts.livedWith(function, SpawnBounded::spawns)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (RuntimeFacts.appears(change)
                        && (limits(function, change.fact()) || feeds(function, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean spawns(Fact fact) {
        boolean starts = fact.kind() == FactKind.GO
                || fact.kind() == FactKind.WAITGROUP_GO
                || (fact.kind() == FactKind.ERRGROUP && fact.detail().equals("Go"));
        return starts && fact.surroundings().inLoop();
    }

    /** Whether a place is taken in the loop and given back by the goroutine, or a limit is set. */
    private static boolean limits(FunctionChange function, Fact fact) {
        boolean semaphore = fact.kind() == FactKind.SEMAPHORE && fact.detail().endsWith("Acquire");
        boolean place = (fact.kind() == FactKind.SEND || (fact.kind() == FactKind.RECEIVE && !fact.has(Trait.ARM)))
                && fact.surroundings().inLoop()
                && Operations.within(
                        function,
                        other -> RuntimeFacts.appears(other)
                                && other.fact().surroundings().inGoroutine()
                                && givesBack(fact, other.fact()));
        return semaphore
                || place
                || (fact.kind() == FactKind.ERRGROUP && fact.detail().equals("SetLimit"))
                || (fact.kind() == FactKind.CALL && fact.detail().equals("WithMaxGoroutines"));
    }

    private static boolean givesBack(Fact taken, Fact given) {
        FactKind back = taken.kind() == FactKind.SEND ? FactKind.RECEIVE : FactKind.SEND;
        return given.kind() == back && Operations.sameSubject(taken, given);
    }

    /** Whether the loop now sends to goroutines that range over a channel, where it started one each round. */
    private static boolean feeds(FunctionChange function, Fact fact) {
        boolean gone = Operations.within(function, change -> Operations.removed(change) && spawns(change.fact()));
        return gone
                && fact.kind() == FactKind.SEND
                && fact.surroundings().inLoop()
                && RuntimeFacts.after(function)
                        .anyMatch(other -> other.kind() == FactKind.RANGE_CHANNEL
                                && other.surroundings().inGoroutine()
                                && Operations.sameSubject(other, fact));
    }
}
