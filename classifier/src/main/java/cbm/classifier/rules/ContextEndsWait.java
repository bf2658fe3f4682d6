package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A send or receive can be given up when a context ends. */
final class ContextEndsWait implements Rule {

    private static final Card CARD = new Card(
            "context-ends-wait",
            "A send or receive can be given up when a context ends",
            "A send or receive that went into a select with a new arm for a context's Done; it may stand in another function now.",
            "The context is what ends the wait that did not end.",
            "A loop that is written anew.",
            "Go standard library, package context");

    private static final Set<FactKind> WAITS = EnumSet.of(FactKind.SEND, FactKind.RECEIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                WAITS,
                (function, change) ->
                        waitedAlone(fix, change) && Operations.within(function, other -> ends(other, change)));
    }

    /** Whether an operation of an arm stood in no select, here or where it is gone. */
    private static boolean waitedAlone(Dossier fix, FactChange change) {
        if (Operations.removed(change) || !change.fact().has(Trait.ARM)) {
            return false;
        }
        return change.before().isPresent()
                ? change.before().filter(ContextEndsWait::isAlone).isPresent()
                : fix.changes(WAITS)
                        .anyMatch(other -> Operations.isGone(other, change.fact()) && isAlone(other.fact()));
    }

    private static boolean isAlone(Fact fact) {
        return !fact.has(Trait.ARM);
    }

    private static boolean ends(FactChange done, FactChange wait) {
        return done.kind() == FactKind.CONTEXT_DONE
                && Operations.added(done)
                && done.fact()
                        .surroundings()
                        .selectArms()
                        .equals(wait.fact().surroundings().selectArms());
    }
}
