package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A break that left the select only now leaves the loop around it. */
final class LoopLeftFromSelect implements Rule {

    private static final Card CARD = new Card(
            "loop-left-from-select",
            "A break that left the select only now leaves the loop",
            "In an arm of a select within a loop a break without a label gave way to one with a label or to a return.",
            "A plain break ends the select, and the loop goes round once more: the goroutine runs on.",
            "A return that is clearer than a break at the end of a function.",
            "The Go specification, Break statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            function.facts().stream()
                    .filter(change -> Operations.added(change) && leaves(change.fact()))
                    .filter(change -> Operations.within(function, other -> gaveWay(other, change.fact())))
                    .forEach(findings::fired);
        }
        return findings.list();
    }

    private static boolean leaves(Fact fact) {
        return switch (fact.kind()) {
            case RETURN -> true;
            case JUMP -> isBreak(fact) && !isPlain(fact);
            default -> false;
        };
    }

    /** Whether a plain break is gone from an arm of the select in which something stands. */
    private static boolean gaveWay(FactChange jump, Fact left) {
        Fact fact = jump.fact();
        return Operations.removed(jump)
                && fact.kind() == FactKind.JUMP
                && isBreak(fact)
                && isPlain(fact)
                && fact.surroundings().inLoop()
                && !fact.surroundings().selectArms().isEmpty()
                && fact.surroundings().selectArms().equals(left.surroundings().selectArms());
    }

    private static boolean isBreak(Fact fact) {
        return fact.detail().equals("break");
    }

    private static boolean isPlain(Fact fact) {
        return fact.subject().path().isEmpty();
    }
}
