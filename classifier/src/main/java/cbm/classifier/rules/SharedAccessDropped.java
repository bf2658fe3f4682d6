package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import java.util.List;

/** An access to shared data is dropped. */
final class SharedAccessDropped implements Rule {

    private static final Card CARD = new Card(
            "shared-access-dropped",
            "An access to shared data is dropped",
            "A read or write of a field or a package variable that is gone, with no other access to it in the same function, none new in another that was there before and no synchronisation changed.",
            "Code that must not touch the data does without it.",
            "A clean-up.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (Operations.anywhere(fix, change -> !Operations.kept(change) && Operations.synchronises(change))) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.ACCESSES.contains(change.kind())
                        && Operations.removed(change)
                        && Operations.lives(function)
                        && !Operations.within(function, other -> accesses(other, change.fact()))
                        && !isAccessedAnew(fix, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean accesses(FactChange other, Fact gone) {
        return other.after()
                .map(fact -> Operations.ACCESSES.contains(fact.kind())
                        && fact.subject().sameAs(gone.subject()))
                .orElse(false);
    }

    /** Whether the same field is accessed anew, as the code stands in another function now. */
    private static boolean isAccessedAnew(Dossier fix, Fact gone) {
        return gone.subject().path().contains(".")
                && fix.functions().stream()
                        .filter(Operations::lives)
                        .flatMap(function -> function.added(gone.kind()))
                        .anyMatch(fact -> Operations.sameSubject(fact, gone));
    }
}
