package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Each round of a loop gets its own copy of a variable for the goroutine that it starts. */
final class LoopVariableShadowed implements Rule {

    private static final Card CARD = new Card(
            "loop-variable-shadowed",
            "Each round of a loop gets its own copy of a variable for the goroutine that it starts",
            "A variable newly declared in a loop as a copy of one of its own name, above a go statement that the loop had before.",
            "Before Go 1.22 all rounds shared the variable, so that every goroutine saw what the last round put into it.",
            "A copy that a linter asks for.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.COPY),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && isShadowInLoop(change.fact())
                        && Operations.within(function, other -> isStartedBelow(other, change.fact())));
    }

    private static boolean isShadowInLoop(Fact copy) {
        return copy.detail().equals("shadow")
                && copy.surroundings().inLoop()
                && !copy.subject().baseType().startsWith("testing.");
    }

    private static boolean isStartedBelow(FactChange change, Fact copy) {
        return change.kind() == FactKind.GO
                && !Operations.added(change)
                && !Operations.removed(change)
                && change.fact().surroundings().inLoop()
                && change.fact().line() > copy.line();
    }
}
