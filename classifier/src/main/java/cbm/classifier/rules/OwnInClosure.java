package cbm.classifier.rules;

import cbm.classifier.facts.Enclosure;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A closure that a goroutine runs declares what it assigned to the function around it. */
final class OwnInClosure implements Rule {

    private static final Card CARD = new Card(
            "own-in-closure",
            "A closure that a goroutine runs declares what it assigned to the function around it",
            "A statement that is the same but for := in place of =, in a closure that another goroutine runs, or that is given to a function"
                    + " whose name says that it runs things.",
            "Each run of the closure wrote the same variable, mostly an error.",
            "A function that runs the closure where it stands, once.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Pattern RUNNERS =
            Pattern.compile("(?i)(?:try)?(?:go|run|submit|spawn|start|schedule|launch|add|handle)(?:func)?");

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
                change -> change.fact().detail().equals(AssignmentDeclares.EXCHANGE) && isRunElsewhere(change.fact()));
    }

    private static boolean isRunElsewhere(Fact fact) {
        return fact.surroundings().inGoroutine()
                || fact.surroundings()
                        .innermost()
                        .filter(OwnInClosure::isGivenToRunner)
                        .isPresent();
    }

    private static boolean isGivenToRunner(Enclosure closure) {
        return closure.kind() == Enclosure.Kind.CALLBACK
                && RUNNERS.matcher(closure.name()).matches();
    }
}
