package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;

/** A closure that lives on no longer holds a large variable. */
final class ClosureHoldsLess implements Rule {

    private static final Card CARD = new Card(
            "closure-holds-less",
            "A closure that lives on no longer holds a large variable",
            "A slice, map or buffer that a stored closure, or that of a timer, captured is captured no more; something smaller is.",
            "A closure keeps all that it captured until it is unreachable itself.",
            "The closure was rewritten for another reason.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function) || function.addedStatements() + function.removedStatements() > MOST) {
                continue;
            }
            for (FactChange change : function.facts()) {
                Fact was = change.before().orElse(change.fact());
                if (isGone(function, change, was) && somethingSmaller(function, was.kind())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** A function of which more statements changed was rewritten for another reason. */
    private static final int MOST = 10;

    private static boolean isGone(FunctionChange function, FactChange change, Fact was) {
        boolean captured = was.kind() == FactKind.RETAIN || (was.kind() == FactKind.CAPTURE && hasTimer(function));
        return captured
                && change.before().isPresent()
                && RuntimeFacts.isBulky(was.subject().type())
                && RuntimeFacts.after(function)
                        .noneMatch(fact -> fact.kind() == was.kind()
                                && fact.subject().path().equals(was.subject().path()));
    }

    private static boolean hasTimer(FunctionChange function) {
        return RuntimeFacts.before(function).anyMatch(ClosureHoldsLess::isTimer)
                && RuntimeFacts.after(function).anyMatch(ClosureHoldsLess::isTimer)
                && RuntimeFacts.after(function).noneMatch(fact -> fact.kind() == FactKind.GO);
    }

    private static boolean isTimer(Fact fact) {
        return fact.kind() == FactKind.TIMER_NEW && fact.detail().equals("AfterFunc");
    }

    /** Whether a variable is captured anew that the function has made for it. */
    private static boolean somethingSmaller(FunctionChange function, FactKind capture) {
        return Operations.within(
                function,
                change -> change.kind() == capture
                        && change.after()
                                .map(fact -> fact.subject().origin() == Origin.LOCAL
                                        && !RuntimeFacts.isBulky(fact.subject().type())
                                        && RuntimeFacts.before(function)
                                                .noneMatch(old -> old.kind() == capture
                                                        && old.subject()
                                                                .path()
                                                                .equals(fact.subject()
                                                                        .path())))
                                .orElse(false));
    }
}
