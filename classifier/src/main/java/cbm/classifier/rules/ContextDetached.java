package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Subject;
import java.util.List;
import java.util.Set;

/** Work in the background no longer uses the context of the one who started it. */
final class ContextDetached implements Rule {

    private static final Card CARD = new Card(
            "context-detached",
            "Work in the background no longer uses the context of the one who started it",
            "context.Background, TODO or WithoutCancel, new in a goroutine's closure, in a function that a go statement starts or in"
                    + " one that starts a goroutine, where a context that was captured, a parameter or that of a request is used no more.",
            "The context of a request ends when its handler returns, and whatever goes on with it is broken off.",
            "A goroutine that is to outlive what it belonged to for another reason.",
            "Package net/http, documentation of Request.Context");

    private static final Set<String> ENDLESS = Set.of("Background", "TODO", "WithoutCancel");

    private static final String CONTEXT = "context.Context";

    private static final String REQUEST = "http.Request";

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
                        && isInBackground(fix, function, change.fact())
                        && takesPlaceOfOther(function, change.fact())
                        && !Operations.within(function, ContextDetached::startsAnew));
    }

    private static boolean takesPlaceOfOther(FunctionChange function, Fact made) {
        return made.detail().equals("WithoutCancel")
                || (Operations.within(function, ContextDetached::isGivenUp)
                        && function.removed(FactKind.CONTEXT_NEW).noneMatch(fact -> ENDLESS.contains(fact.detail())));
    }

    private static boolean isInBackground(Dossier fix, FunctionChange function, Fact made) {
        return made.surroundings().inGoroutine()
                || Operations.within(function, change -> starts(change) && Operations.kept(change))
                || Operations.anywhere(
                        fix,
                        change -> starts(change)
                                && change.fact()
                                        .detail()
                                        .equals(function.function().simpleName()));
    }

    private static boolean starts(FactChange change) {
        return change.kind() == FactKind.GO && change.after().isPresent();
    }

    private static boolean startsAnew(FactChange change) {
        return change.kind() == FactKind.GO && Operations.synchronisesAnew(change);
    }

    /** Whether a context of somebody else is no longer captured, taken as a parameter or asked of a request. */
    private static boolean isGivenUp(FactChange change) {
        if (!Operations.removed(change)) {
            return false;
        }
        Subject subject = change.fact().subject();
        return switch (change.kind()) {
            case CAPTURE -> subject.type().equals(CONTEXT) || subject.written().matches("ctx|\\w*(?:Ctx|Context)");
            case DECLARE ->
                subject.type().equals(CONTEXT) && change.fact().detail().equals("parameter");
            case CALL ->
                change.fact().detail().equals("Context")
                        && (subject.baseType().equals(REQUEST)
                                || subject.written().matches("r|req|request"));
            default -> false;
        };
    }
}
