package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Enclosure;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;

/** Shared data is used in a closure that is given to what holds a lock meanwhile. */
final class GuardingCallback implements Rule {

    private static final Card CARD = new Card(
            "access-into-guarding-callback",
            "Shared data is used in a closure that is given to what holds a lock meanwhile",
            "A field was read or written in the function itself, and is now in a closure given to a new call of a method of the same object"
                    + " or of one of its fields, which takes a lock or is named as if it did.",
            "The project wraps its lock into a function that runs others; the access had gone round it.",
            "A wrapper that measures, retries or runs something once.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Pattern GUARDS = Pattern.compile(
            "(?i).*(?:lock|mutex|exclusive|synchroni[sz]|critical|guard|atomic|serial).*|with(?:the)?state|under\\w*|mutate");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Operations.ACCESSES,
                (function, change) -> Operations.lives(function)
                        && change.after().isPresent()
                        && Operations.wasBefore(function, change, GuardingCallback::isOutside)
                        && change.fact()
                                .surroundings()
                                .innermost()
                                .filter(closure ->
                                        Operations.within(function, other -> isGuard(other, closure, change.fact())))
                                .isPresent());
    }

    private static boolean isOutside(Fact fact) {
        return fact.surroundings().enclosures().isEmpty()
                && !fact.surroundings().underLock();
    }

    /** Whether a new call is given the closure, belongs to the object whose field is used, and holds a lock for all that is known. */
    private static boolean isGuard(FactChange change, Enclosure closure, Fact access) {
        Fact call = change.fact();
        boolean calls = change.kind() == FactKind.CALL || (change.kind() == FactKind.ONCE && !OnceAdded.isOnce(change));
        return calls
                && Operations.added(change)
                && call.detail().equals(closure.name())
                && call.subject().root().equals(access.subject().root())
                && (Operations.lockedAfter(change)
                        || GUARDS.matcher(call.detail()).matches()
                        || GUARDS.matcher(call.subject().written()).matches());
    }
}
