package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Work of another goroutine gets a context that its caller cannot end. */
final class ContextDetached implements Rule {

    private static final Card CARD = new Card(
            "context-detached",
            "Work of another goroutine gets a context that its caller cannot end",
            "context.Background, TODO or WithoutCancel that is new in a goroutine, or where one is started, and in the place of a context that came from outside.",
            "The caller's context ended with the caller, and the work that went on with it failed.",
            "Work that is moved to the background.",
            "Go standard library, package context, func WithoutCancel");

    private static final Set<String> ENDLESS = Set.of("Background", "TODO", "WithoutCancel");

    private static final Set<FactKind> HANDED = EnumSet.of(FactKind.CAPTURE, FactKind.DECLARE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CONTEXT_NEW),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && ENDLESS.contains(change.fact().detail())
                        && runsBeside(fix, function, change)
                        && takesPlaceOfOther(function, change.fact()));
    }

    private static boolean runsBeside(Dossier fix, FunctionChange function, FactChange change) {
        return change.fact().surroundings().inGoroutine()
                || RuntimeFacts.before(function).anyMatch(fact -> fact.kind() == FactKind.GO)
                || RuntimeFacts.isStarted(fix, function.function().simpleName());
    }

    private static boolean takesPlaceOfOther(FunctionChange function, Fact made) {
        return made.detail().equals("WithoutCancel")
                || (Operations.within(function, ContextDetached::isGivenUp)
                        && function.removed(FactKind.CONTEXT_NEW).noneMatch(fact -> ENDLESS.contains(fact.detail())));
    }

    /** Whether a context that the function was given, or had from what it was given, is no longer there. */
    private static boolean isGivenUp(FactChange change) {
        return HANDED.contains(change.kind())
                && Operations.removed(change)
                && change.fact().subject().type().endsWith("context.Context");
    }
}
