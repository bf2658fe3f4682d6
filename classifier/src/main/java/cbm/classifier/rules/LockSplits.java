package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rules share on functions that a fix split in two, one part with a lock and one without. */
final class LockSplits {

    private static final Pattern CALLBACK = Pattern.compile(
            "fn|cb|on[A-Z]\\w*|\\w*(?:[cC]all[bB]ack|[hH]andler|[lL]istener|[hH]ook|[oO]bserver|[sS]ubscriber|[dD]elegate|[vV]isitor)(?:Fn|Func)?|\\w+(?:Fn|Cb)");

    private LockSplits() {}

    /** The calls in a function of new functions that now take the lock which it took itself before. */
    static List<FactChange> callsOfLockedPart(Dossier fix, FunctionChange caller) {
        if (!Operations.lives(caller)) {
            return List.of();
        }
        List<Fact> lost = taken(caller.before())
                .filter(lock -> taken(caller.after()).noneMatch(still -> Operations.sameSubject(still, lock)))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        List<FunctionChange> parts = fix.functions().stream()
                .filter(part -> part.before().isEmpty())
                .filter(part -> taken(part.after())
                        .anyMatch(lock -> lost.stream().anyMatch(gone -> Operations.sameSubject(gone, lock))))
                .toList();
        return caller.facts().stream()
                .filter(change -> change.kind() == FactKind.CALL
                        && change.before().stream().noneMatch(LockSplits::isCall))
                .filter(change -> parts.stream().anyMatch(part -> names(change.fact(), part)))
                .filter(change -> lost.stream().anyMatch(lock -> isOfSameObject(change.fact(), lock)))
                .toList();
    }

    private static boolean isCall(Fact fact) {
        return fact.kind() == FactKind.CALL;
    }

    private static boolean isOfSameObject(Fact call, Fact lock) {
        String path = call.subject().path();
        return path.equals(lock.subject().root()) || path.isEmpty();
    }

    /** Whether a function before the fix took a lock and took no more than its part for reading. */
    static boolean onlyReads(FunctionChange function) {
        return function.before().stream().anyMatch(facts -> facts.has(FactKind.READ_LOCK) && !facts.has(FactKind.LOCK));
    }

    /** Whether a call is of a function, by its name. */
    static boolean names(Fact call, FunctionChange function) {
        return call.kind() == FactKind.CALL
                && call.detail().equals(function.function().simpleName());
    }

    /** Whether a function takes a lock. */
    static boolean takesLock(FunctionFacts function) {
        return function.has(FactKind.LOCK) || function.has(FactKind.READ_LOCK);
    }

    /** Where a function takes locks. */
    static Stream<Fact> taken(Optional<FunctionFacts> function) {
        return function.stream().flatMap(facts -> facts.of(FactKind.LOCK, FactKind.READ_LOCK));
    }

    /** Whether a fact is the call of a function that somebody else gave: of a variable, or of a field so named. */
    static boolean isCallback(Fact fact) {
        if (fact.kind() != FactKind.CALL
                || fact.detail().isEmpty()
                || fact.subject().path().isEmpty()) {
            return false;
        }
        boolean variable = fact.subject().path().equals(fact.detail());
        return variable || CALLBACK.matcher(fact.detail()).matches();
    }
}
