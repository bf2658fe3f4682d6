package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What several goroutines shared is made anew for each of them. */
final class MadeForEach implements Rule {

    private static final Card CARD = new Card(
            "made-for-each-goroutine",
            "What several goroutines shared is made anew for each of them",
            "A call of a function that makes something stood above a loop that starts goroutines and stands within that loop, or in their"
                    + " closure, now.",
            "Each goroutine has an object of its own, and none of them writes to another's.",
            "A value that is made anew since it differs from round to round.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Pattern MAKES =
            Pattern.compile("(?:[nN]ew|[mM]ake|[cC]lone|[cC]opy)(?:[A-Z0-9]\\w*)?|\\w+(?:Clone|Copy)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (fix.standing(Set.of(FactKind.GO)).length == 0) {
            return List.of();
        }
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> Operations.lives(function)
                        && change.after().filter(MadeForEach::isWithin).isPresent()
                        && makes(change.fact())
                        && Operations.wasBefore(function, change, was -> isFurtherIn(was, change.fact()))
                        && Operations.within(function, other -> isStartedThere(other, change.fact())));
    }

    private static boolean makes(Fact fact) {
        return MAKES.matcher(fact.detail()).matches();
    }

    /** Whether a call stands in a loop or in a goroutine that it stood above of. */
    private static boolean isFurtherIn(Fact was, Fact is) {
        return !isWithin(was) && isWithin(is);
    }

    private static boolean isWithin(Fact fact) {
        return fact.surroundings().inLoop() || fact.surroundings().inGoroutine();
    }

    /** Whether a goroutine that was started before in a loop is so still, and the call belongs to a round of it. */
    private static boolean isStartedThere(FactChange change, Fact made) {
        return change.kind() == FactKind.GO
                && change.before().filter(MadeForEach::isInLoop).isPresent()
                && change.after().filter(MadeForEach::isInLoop).isPresent()
                && (made.surroundings().inGoroutine()
                        || made.line() < change.fact().line());
    }

    private static boolean isInLoop(Fact fact) {
        return fact.surroundings().inLoop();
    }
}
