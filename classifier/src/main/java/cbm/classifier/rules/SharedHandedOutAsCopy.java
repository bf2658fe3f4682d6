package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A function that handed out a shared slice or map hands out a copy of it. */
final class SharedHandedOutAsCopy implements Rule {

    private static final Card CARD = new Card(
            "shared-handed-out-as-copy",
            "A function that handed out a shared slice or map hands out a copy of it",
            "A return that was there and is the same but for a field, for which its copy or a variable of the function's own stands now;"
                    + " and the field is copied anew in the function, while a lock is held.",
            "The lock ended with the function, but whoever called it went on to read what others change under the lock.",
            "A copy that callers may change as they like, with one goroutine only.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Private");

    private static final Set<String> OF_ONE_GOROUTINE = Set.of("shadow", "argument", "local");

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
                (function, change) -> Operations.added(change)
                        && change.fact().subject().path().contains(".")
                        && !OF_ONE_GOROUTINE.contains(change.fact().detail())
                        && change.fact().surroundings().underLock()
                        && Operations.lives(function)
                        && wasHandedOut(function, change.fact()));
    }

    private static boolean wasHandedOut(FunctionChange function, Fact copy) {
        return Operations.within(function, read -> isReadForReturn(function, read, copy))
                && Operations.within(function, SharedHandedOutAsCopy::isReturnOfBoth);
    }

    private static boolean isReturnOfBoth(FactChange change) {
        return change.kind() == FactKind.RETURN && change.before().isPresent();
    }

    /** Whether a plain read of what is copied stood in a return before the fix. */
    private static boolean isReadForReturn(FunctionChange function, FactChange read, Fact copy) {
        return read.before()
                .filter(fact -> fact.kind() == FactKind.READ
                        && fact.detail().isEmpty()
                        && fact.subject().sameAs(copy.subject())
                        && RuntimeFacts.before(function)
                                .anyMatch(other -> other.kind() == FactKind.RETURN && other.line() == fact.line())
                        && RuntimeFacts.before(function)
                                .noneMatch(other -> other.kind() == FactKind.CALL && other.line() == fact.line())
                        && RuntimeFacts.before(function)
                                .noneMatch(other -> other.kind() == FactKind.COPY
                                        && other.subject().sameAs(copy.subject())))
                .isPresent();
    }
}
