package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine now takes up its own panics. */
final class GoroutineRecovers implements Rule {

    private static final Card CARD = new Card(
            "goroutine-recovers",
            "A goroutine now takes up its own panics",
            "A recover, or a deferred call of a function that recovers by its name, added in a goroutine that started before.",
            "A panic that its own goroutine does not take up ends the whole process.",
            "A recover that hides a bug which ought to end the process.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> RuntimeFacts.appears(change)
                        && rescues(change.fact())
                        && inOldGoroutine(fix, function, change));
    }

    private static boolean rescues(Fact fact) {
        return fact.kind() == FactKind.RECOVER
                || (fact.kind() == FactKind.CALL && fact.isDeferred() && RuntimeFacts.isRescueName(fact.detail()));
    }

    private static boolean inOldGoroutine(Dossier fix, FunctionChange function, FactChange change) {
        boolean started = fix.changes(Set.of(FactKind.GO))
                .anyMatch(go -> go.before().isPresent()
                        && go.fact().detail().equals(function.function().simpleName()));
        boolean inLiteral = change.fact().surroundings().inGoroutine()
                && RuntimeFacts.livedWith(function, fact -> fact.kind() == FactKind.GO && Operations.runsLiteral(fact));
        return inLiteral || started;
    }
}
