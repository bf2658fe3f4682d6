package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.HeldLock;
import cbm.classifier.facts.Origin;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A field is read itself and not through its getter. */
final class GetterDropped implements Rule {

    private static final Card CARD = new Card(
            "getter-replaced-by-field",
            "A field is read itself and not through its getter",
            "A statement that is the same but for a call of a getter, for which the field stands that it is"
                    + " named after; or for a call of a method of the receiver that takes a lock, or is not shown, for which a field of"
                    + " the receiver is read.",
            "Getters take the lock that protects the field; who holds it already must not call them.",
            "A getter that takes no lock and is removed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(Set.of("getter>field")).forEach(findings::fired);
        for (FunctionChange function : fix.functions()) {
            function.facts().stream()
                    .filter(change -> isOwnMethodGone(change)
                            && Operations.within(function, other -> isExchanged(other, change.fact()))
                            && Operations.within(function, other -> isFieldInstead(other, change.fact())))
                    .forEach(findings::fired);
        }
        return findings.list();
    }

    /** Whether a method of the receiver is called no more that takes its lock, or of which nothing is known. */
    private static boolean isOwnMethodGone(FactChange change) {
        Fact call = change.fact();
        return change.kind() == FactKind.CALL
                && Operations.removed(change)
                && call.subject().origin() == Origin.RECEIVER
                && call.surroundings().held().stream().noneMatch(HeldLock::read)
                && (!call.has(Trait.KNOWN) || Operations.lockedBefore(change));
    }

    /** Whether it was part of a statement that is otherwise the same. */
    private static boolean isExchanged(FactChange change, Fact call) {
        String called = call.subject().written() + "." + call.detail() + "()";
        return change.kind() == FactKind.EXCHANGE
                && change.fact().subject().written().equals(called);
    }

    /** Whether a field of the receiver is read, or how many elements it has, that was not. */
    private static boolean isFieldInstead(FactChange change, Fact call) {
        return change.kind() == FactKind.READ
                && Operations.added(change)
                && change.fact().subject().root().equals(call.subject().path())
                && change.fact().subject().path().contains(".");
    }
}
