package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A receive that was there now asks whether the channel is closed. */
final class CloseNoticed implements Rule {

    private static final Card CARD = new Card(
            "close-noticed",
            "A receive that was there now asks whether the channel is closed",
            "A receive in an old function takes the second, boolean value, which one of the same channel did not.",
            "A closed channel gives its zero value again and again: who does not ask takes it for a message.",
            "A sender that is new and closes the channel.",
            "Go language specification, receive operator");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> asks(change) || asksInstead(function, change));
    }

    static boolean asks(FactChange change) {
        return change.kind() == FactKind.RECEIVE
                && change.before().map(CloseNoticed::isPlain).orElse(false)
                && change.after().map(fact -> fact.has(Trait.CHECKED)).orElse(false);
    }

    /** Whether it is new and a plain one of the same channel is gone. */
    private static boolean asksInstead(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.RECEIVE
                && Operations.lives(function)
                && Operations.added(change)
                && change.fact().has(Trait.CHECKED)
                && function.removed(FactKind.RECEIVE)
                        .anyMatch(fact -> isPlain(fact) && Operations.sameSubject(fact, change.fact()));
    }

    private static boolean isPlain(Fact fact) {
        return fact.kind() == FactKind.RECEIVE && !fact.has(Trait.CHECKED);
    }
}
