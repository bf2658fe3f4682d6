package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes an object starts its goroutine when the rest of it is done. */
final class StartedLast implements Rule {

    private static final Card CARD = new Card(
            "started-last",
            "What makes an object starts its goroutine when the rest of it is done",
            "The start of a goroutine that runs a method, or a call of a method Go, that stands later in a function whose name says that it makes,"
                    + " opens or starts something, outside of loops and closures, with nothing behind it but the return.",
            "The goroutine used fields that were not set yet.",
            "Lines that are put in order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, order violations");

    private static final Pattern MAKES = Pattern.compile("(?i)(?:new|make|open|start|create|init|setup|build).*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.GO, FactKind.CALL),
                (function, change) -> Operations.lives(function)
                        && change.before().isPresent()
                        && change.after().isPresent()
                        && starts(change.fact())
                        && !change.has(Shift.TO_OTHER_FUNCTION)
                        && isPlain(change)
                        && isLast(function, change.fact())
                        && (change.has(Shift.LATER) || isFurtherDown(function, change))
                        && MAKES.matcher(function.function().simpleName()).matches());
    }

    private static boolean starts(Fact fact) {
        return fact.kind() == FactKind.GO
                ? !Operations.runsLiteral(fact) && !fact.subject().path().isEmpty()
                : fact.detail().equals("Go");
    }

    private static boolean isPlain(FactChange change) {
        return isPlain(change.before().orElseThrow()) && isPlain(change.after().orElseThrow());
    }

    private static boolean isPlain(Fact fact) {
        return !fact.surroundings().inLoop() && fact.surroundings().enclosures().isEmpty();
    }

    /** Whether lines that were behind a start, and did nothing that is known and gone, are above it: what they set is told otherwise. */
    private static boolean isFurtherDown(FunctionChange function, FactChange start) {
        Fact was = start.before().orElseThrow();
        Fact is = start.after().orElseThrow();
        return linesBehind(function.before().orElseThrow(), was) > 1
                && linesBehind(function.after().orElseThrow(), is) == 1
                && is.line() - function.after().orElseThrow().firstLine()
                        > was.line() - function.before().orElseThrow().firstLine()
                && function.removed().noneMatch(gone -> gone.line() > was.line());
    }

    /** The lines from the end of a start to the next return, or to the end of the function. */
    private static int linesBehind(FunctionFacts function, Fact start) {
        int end = start.place().lastLine();
        return function.of(FactKind.RETURN)
                        .mapToInt(Fact::line)
                        .filter(line -> line > end)
                        .min()
                        .orElse(function.lastLine())
                - end;
    }

    /** Whether nothing but ways out stands behind a fact. */
    private static boolean isLast(FunctionChange function, Fact start) {
        return RuntimeFacts.after(function)
                .filter(fact -> fact.line() > start.place().lastLine())
                .allMatch(fact -> fact.kind() == FactKind.RETURN);
    }
}
