package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine that outlives the request no longer works with the context of the request. */
final class OwnContextInGoroutine implements Rule {

    private static final Card CARD = new Card(
            "own-context-in-goroutine",
            "A goroutine that outlives the request no longer works with the context of the request",
            "A closure that another goroutine runs captured a context and now makes its own from context.Background or TODO; or a context"
                    + " without the cancellation of another is made in a function that starts a goroutine.",
            "The context of a request ends with the answer, at which time the goroutine may be anywhere in its work.",
            "A goroutine that is to live on as a new feature.",
            "Go standard library, package net/http, Request.Context");

    private static final Set<String> ENDLESS = Set.of("Background", "TODO");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CONTEXT_NEW, FactKind.CALL),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && ((isEndlessInGoroutine(change.fact())
                                        && Operations.within(function, OwnContextInGoroutine::isCaptureGone))
                                || (isWithoutCancel(change.fact())
                                        && Operations.within(function, OwnContextInGoroutine::startsAsBefore))));
    }

    private static boolean isEndlessInGoroutine(Fact context) {
        return context.kind() == FactKind.CONTEXT_NEW
                && ENDLESS.contains(context.detail())
                && context.surroundings().inGoroutine();
    }

    private static boolean isCaptureGone(FactChange change) {
        return change.kind() == FactKind.CAPTURE
                && Operations.removed(change)
                && change.fact().subject().type().equals("context.Context");
    }

    private static boolean isWithoutCancel(Fact context) {
        return context.detail().equals("WithoutCancel");
    }

    private static boolean startsAsBefore(FactChange change) {
        return change.kind() == FactKind.GO && change.before().isPresent();
    }
}
