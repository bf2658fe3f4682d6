package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The facts of one function or method, or of the part of one that a fragment shows.
 *
 * @param name the qualified name, such as {@code Server.Serve}; empty where a fragment does not tell
 * @param file the file's path from the root of the repository
 * @param firstLine the 1-based first line
 * @param lastLine the 1-based last line
 * @param signature the types of receiver, parameters and results without names, such as {@code (*Server)(chan int)(error)}
 * @param partial whether only a part of the function is known
 * @param facts the facts in the order of the source
 */
public record FunctionFacts(
        String name, String file, int firstLine, int lastLine, String signature, boolean partial, List<Fact> facts) {
    /** Copies the facts. */
    public FunctionFacts {
        Objects.requireNonNull(name);
        Objects.requireNonNull(file);
        Objects.requireNonNull(signature);
        facts = List.copyOf(facts);
    }

    /** The same function with other facts. */
    public FunctionFacts withFacts(List<Fact> others) {
        return new FunctionFacts(name, file, firstLine, lastLine, signature, partial, others);
    }

    /** The facts of some kinds, in the order of the source. */
    public Stream<Fact> of(FactKind... kinds) {
        // Asked of most functions by many rules, and most have none: a stream over all facts takes several times as
        // long.
        List<Fact> found = new ArrayList<>();
        for (Fact fact : facts) {
            if (isOneOf(fact.kind(), kinds)) {
                found.add(fact);
            }
        }
        return found.stream();
    }

    private static boolean isOneOf(FactKind kind, FactKind... kinds) {
        for (FactKind each : kinds) {
            if (each == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a fact of a kind. */
    public boolean has(FactKind kind) {
        for (Fact fact : facts) {
            if (fact.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The name without the receiver's type. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether it is a test, benchmark, fuzz test or example by its name and file. */
    public boolean isTest() {
        return file.endsWith("_test.go");
    }
}
