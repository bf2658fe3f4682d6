package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Optional;

/** Something happens before the goroutine starts, not after. */
final class AboveGo implements Rule {

    private static final Card CARD = new Card(
            "moved-above-go",
            "Something happens before the goroutine starts, not after",
            "A write, call or make that stood behind the start of a goroutine stands before it, or the start comes later.",
            "What is done before go is seen by the goroutine; what is done after it may not be.",
            "A rewritten function.",
            "The Go memory model");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (isDeed(change.kind()) && standsAbove(function, change) || startsLater(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a kind of fact does something that others can see: no call, read or return. */
    static boolean isDeed(FactKind kind) {
        return kind != FactKind.CALL && kind != FactKind.RETURN && kind != FactKind.READ;
    }

    /** Whether something stood behind a start or in the goroutine, and is done before a start now. */
    private static boolean standsAbove(FunctionChange function, FactChange change) {
        boolean above = change.has(Shift.ABOVE_GO)
                || (change.has(Shift.OUT_OF_GOROUTINE) && isAheadOfStart(function, change.fact()));
        return above && !isPutIntoLiteral(change) && isDoneInOrder(change.fact());
    }

    /** Whether a goroutine is started further down in the function, and none before. */
    private static boolean isAheadOfStart(FunctionChange function, Fact fact) {
        return !fact.surroundings().afterGo()
                && RuntimeFacts.after(function)
                        .anyMatch(other -> other.line() > fact.line() && isInOrStartsGoroutine(other));
    }

    private static boolean isInOrStartsGoroutine(Fact fact) {
        return fact.kind() == FactKind.GO || fact.surroundings().inGoroutine();
    }

    /** Whether a function literal is around it that was not. */
    private static boolean isPutIntoLiteral(FactChange change) {
        return depth(change.before()) < depth(change.after());
    }

    private static int depth(Optional<Fact> fact) {
        return fact.map(each -> each.surroundings().enclosures().size()).orElse(0);
    }

    /** Whether it is done where it stands, and not when the function returns or when somebody calls a literal. */
    private static boolean isDoneInOrder(Fact fact) {
        return !fact.isDeferred()
                && fact.surroundings().enclosures().stream()
                        .allMatch(literal -> literal.kind().runsInPlace());
    }

    /** Whether the start of a goroutine went behind what it stood before. */
    static boolean startsLater(FactChange change) {
        return change.kind() == FactKind.GO && Operations.moved(change) && change.has(Shift.LATER);
    }
}
