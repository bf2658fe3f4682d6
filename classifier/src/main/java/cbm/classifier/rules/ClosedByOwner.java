package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is now closed by the one who ends, or has sent all. */
final class ClosedByOwner implements Rule {

    private static final Card CARD = new Card(
            "closed-by-owner",
            "A channel is now closed by the one who ends, or has sent all",
            "A close added in the function that sends, or in the goroutine whose end is waited for, of a channel that was not closed before.",
            "Whoever received or ranged waited for an end that nobody announced.",
            "The channel was closed elsewhere, in code that the fix does not touch.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.CLOSE && RuntimeFacts.appears(change) && Operations.lives(function)) {
                    examine(fix, function, change, findings);
                }
            }
        }
        return findings.list();
    }

    private static void examine(Dossier fix, FunctionChange function, FactChange close, Findings findings) {
        Fact channel = close.fact();
        if (Operations.anywhere(fix, Set.of(FactKind.CLOSE), FactStatus.REMOVED, channel)) {
            findings.nearly(close, "it was closed elsewhere before");
        } else if (Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.ADDED, channel)) {
            findings.nearly(close, "the channel is new");
        } else if (bySender(function, channel) || atTheEnd(function, channel)) {
            findings.fired(close);
        }
    }

    private static boolean bySender(FunctionChange function, Fact channel) {
        return !channel.surroundings().inLoop()
                && RuntimeFacts.before(function)
                        .anyMatch(fact -> fact.kind() == FactKind.SEND && Operations.sameSubject(fact, channel));
    }

    private static boolean atTheEnd(FunctionChange function, Fact channel) {
        return channel.surroundings().inGoroutine()
                && RuntimeFacts.before(function)
                        .anyMatch(fact -> waits(fact)
                                && !fact.surroundings().inGoroutine()
                                && Operations.sameSubject(fact, channel));
    }

    private static boolean waits(Fact fact) {
        return fact.kind() == FactKind.RECEIVE || fact.kind() == FactKind.RANGE_CHANNEL;
    }
}
