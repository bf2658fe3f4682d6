package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fix did to one function whose text changed. The facts outside of functions stand in a function without name.
 *
 * @param status how the two sides belong together
 * @param functionBefore the function before; null if it was added
 * @param functionAfter the function after; null if it was removed
 * @param addedStatements the number of simple statements and heads of statements that stand after only
 * @param removedStatements the number of those that stand before only
 * @param movedStatements the number of those that went to another place of the function
 * @param signatureChanged whether the types of parameters, results or receiver changed
 * @param facts what became of each fact: first those that stand after in the order of the source, then the removed ones
 */
public record FunctionChange(
        FunctionStatus status,
        @Nullable FunctionFacts functionBefore,
        @Nullable FunctionFacts functionAfter,
        int addedStatements,
        int removedStatements,
        int movedStatements,
        boolean signatureChanged,
        List<FactChange> facts) {
    /** Copies the facts. */
    public FunctionChange {
        facts = List.copyOf(facts);
        if (functionBefore == null && functionAfter == null) {
            throw new IllegalArgumentException("a function that stands on no side");
        }
    }

    /** The function before the fix. */
    public Optional<FunctionFacts> before() {
        return Optional.ofNullable(functionBefore);
    }

    /** The function after the fix. */
    public Optional<FunctionFacts> after() {
        return Optional.ofNullable(functionAfter);
    }

    /** The function after the fix, or before it where it was removed. */
    public FunctionFacts function() {
        if (functionAfter != null) {
            return functionAfter;
        }
        if (functionBefore != null) {
            return functionBefore;
        }
        throw new IllegalStateException("a function that stands on no side");
    }

    /** The qualified name after the fix, or before it where it was removed. */
    public String name() {
        return function().name();
    }

    /** Whether it stands in a test file. */
    public boolean isTest() {
        return function().isTest();
    }

    /** The changes of a status. */
    public Stream<FactChange> of(FactStatus status) {
        return facts.stream().filter(change -> change.status() == status);
    }

    /** The facts that stand after only, of some kinds; of any kind if none is given. */
    public Stream<Fact> added(FactKind... kinds) {
        return of(FactStatus.ADDED).map(FactChange::fact).filter(fact -> isOneOf(fact, kinds));
    }

    /** The facts that stand before only, of some kinds; of any kind if none is given. */
    public Stream<Fact> removed(FactKind... kinds) {
        return of(FactStatus.REMOVED).map(FactChange::fact).filter(fact -> isOneOf(fact, kinds));
    }

    /** The moved facts of some kinds; of any kind if none is given. */
    public Stream<FactChange> moved(FactKind... kinds) {
        return of(FactStatus.MOVED).filter(change -> isOneOf(change.fact(), kinds));
    }

    /** The retyped facts, which after are of some kinds; of any kind if none is given. */
    public Stream<FactChange> retyped(FactKind... kinds) {
        return of(FactStatus.RETYPED).filter(change -> isOneOf(change.fact(), kinds));
    }

    /** The facts that were kept, moved or retyped and whose surroundings differ in a way. */
    public Stream<FactChange> shifted(Shift shift) {
        return facts.stream().filter(change -> change.has(shift));
    }

    private static boolean isOneOf(Fact fact, FactKind... kinds) {
        return kinds.length == 0 || List.of(kinds).contains(fact.kind());
    }
}
