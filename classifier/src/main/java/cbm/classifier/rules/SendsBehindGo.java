package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What sends or receives before its counterpart is started does so behind the start. */
final class SendsBehindGo implements Rule {

    private static final Card CARD = new Card(
            "sends-behind-go",
            "A function sends or receives only when the goroutines have been started",
            "A blocking send or receive before the first go statement of a function; on the same channel, by itself or in a called function,"
                    + " it does so now only behind one.",
            "The other end was not there yet, so that it waited for what it was itself to start, at the latest when the buffer was full.",
            "A goroutine that has nothing to do with the channel.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.2");

    private static final Set<FactKind> WAITS = EnumSet.of(SEND, RECEIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(GO),
                (function, change) -> Operations.lives(function)
                        && change.after().filter(SendsBehindGo::isStart).isPresent()
                        && RuntimeFacts.before(function)
                                .anyMatch(was -> isAboveStart(function, was) && isBehindStart(function, was)));
    }

    /** Whether it waited before the function had started anything, and it then started something. */
    private static boolean isAboveStart(FunctionChange function, Fact wait) {
        return WAITS.contains(wait.kind())
                && wait.isBlocking()
                && runsInOrder(wait)
                && !wait.surroundings().afterGo()
                && RuntimeFacts.before(function).anyMatch(fact -> isStart(fact) && fact.line() > wait.line());
    }

    /** Whether the same is done now, and only when something has been started. */
    private static boolean isBehindStart(FunctionChange function, Fact was) {
        List<Fact> now = doing(function, was).toList();
        return !now.isEmpty()
                && now.stream().allMatch(fact -> fact.surroundings().afterGo());
    }

    private static Stream<Fact> doing(FunctionChange function, Fact was) {
        return RuntimeFacts.after(function)
                .filter(SendsBehindGo::runsInOrder)
                .filter(fact -> (fact.kind() == was.kind() && Operations.sameSubject(fact, was)) || calls(fact, was));
    }

    private static boolean calls(Fact fact, Fact was) {
        return fact.kind() == CALL
                && fact.effects().stream()
                        .anyMatch(effect -> effect.kind() == was.kind()
                                && lastName(effect.path()).equals(was.subject().lastName()));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean isStart(Fact fact) {
        return fact.kind() == GO && runsInOrder(fact);
    }

    private static boolean runsInOrder(Fact fact) {
        return !fact.isDeferred() && fact.surroundings().enclosures().isEmpty();
    }
}
