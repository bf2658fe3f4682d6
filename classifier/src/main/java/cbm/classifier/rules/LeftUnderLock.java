package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** What a kept lock guards is asked anew, and the function left on the answer. */
final class LeftUnderLock implements Rule {

    private static final Card CARD = new Card(
            "left-under-lock",
            "What a kept lock guards is asked anew, and the function left on the answer",
            "A return that is new under a new condition on a state, or on what is read again, while a lock is held that was held before.",
            "Another goroutine may have been there first: whoever gets the lock has to look.",
            "A way out that validates arguments.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (isWayOut(change.fact())
                        && Operations.added(change)
                        && isKeptLocked(function, change.fact())
                        && (asks(change.fact(), fix.newConditions(function)) || readAgain(function, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isWayOut(Fact fact) {
        return fact.kind() == FactKind.RETURN;
    }

    private static boolean asks(Fact fact, Set<Condition> fresh) {
        return fact.surroundings().conditions().stream()
                .filter(fresh::contains)
                .anyMatch(condition -> Operations.asksState(condition) || Operations.asksNil(condition));
    }

    /** Whether what was read before is read again, under the lock under which the function is left. */
    private static boolean readAgain(FunctionChange function, Fact left) {
        return !left.surroundings().conditions().isEmpty()
                && Operations.within(
                        function,
                        change -> change.kind() == FactKind.READ
                                && Operations.added(change)
                                && change.fact()
                                        .surroundings()
                                        .held()
                                        .equals(left.surroundings().held())
                                && wasRead(function, change.fact()));
    }

    private static boolean wasRead(FunctionChange function, Fact read) {
        return Operations.within(
                function,
                change -> change.kind() == FactKind.READ
                        && Operations.kept(change)
                        && change.fact().line() < read.line()
                        && change.fact().subject().sameAs(read.subject()));
    }

    private static boolean isKeptLocked(FunctionChange function, Fact fact) {
        return fact.surroundings().underLock()
                && Operations.within(
                        function,
                        change -> Operations.TAKES.contains(change.kind())
                                && Operations.kept(change)
                                && isHeld(change, fact));
    }

    private static boolean isHeld(FactChange lock, Fact fact) {
        return fact.surroundings().holds(lock.fact().subject().path());
    }
}
