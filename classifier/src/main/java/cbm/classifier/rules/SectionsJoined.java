package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** Two critical sections of a function become one. */
final class SectionsJoined implements Rule {

    private static final Card CARD = new Card(
            "critical-sections-joined",
            "Two critical sections of a function become one",
            "A lock that a function took twice or more is taken there less often.",
            "What was asked in the one section and done in the other is now one step: protection is added between the two.",
            "One of the two sections was not needed any more.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function)) {
                function.facts().stream()
                        .filter(change -> Operations.TAKES.contains(change.kind()) && Operations.removed(change))
                        .filter(change -> isTakenBefore(function, change))
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }

    /** Whether the function takes the same lock further up, before the fix and after it. */
    private static boolean isTakenBefore(FunctionChange function, FactChange gone) {
        return Operations.within(
                function,
                change -> Operations.TAKES.contains(change.kind())
                        && change.after().isPresent()
                        && change.before()
                                .map(fact ->
                                        fact.line() < gone.fact().line() && Operations.sameSubject(fact, gone.fact()))
                                .orElse(false));
    }
}
