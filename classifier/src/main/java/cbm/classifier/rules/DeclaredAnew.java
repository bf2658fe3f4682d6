package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Enclosure;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** An assignment declares a variable of its own now. */
final class DeclaredAnew implements Rule {

    private static final Card CARD = new Card(
            "assignment-made-declaration",
            "An assignment declares a variable of its own now",
            "A statement that is the same but for := in place of =, in a function that starts a goroutine of a closure, in a literal that another goroutine or a called function runs, or in a function of which a patch does not show all.",
            "The variable assigned before belonged to the code around a closure, or to all its rounds; now"
                    + " each has its own.",
            "A variable that is declared later than before.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.EXCHANGE),
                (function, change) -> change.fact().detail().equals(AssignmentDeclares.EXCHANGE)
                        && (mayShare(function) || isInLiteral(change.fact())));
    }

    private static boolean isInLiteral(Fact fact) {
        return fact.surroundings().enclosures().stream()
                .map(Enclosure::kind)
                .anyMatch(kind -> kind.isGoroutine() || kind == Enclosure.Kind.CALLBACK);
    }

    private static boolean mayShare(FunctionChange function) {
        return function.function().partial()
                || Operations.within(
                        function, change -> change.kind() == FactKind.GO && Operations.runsLiteral(change.fact()));
    }
}
