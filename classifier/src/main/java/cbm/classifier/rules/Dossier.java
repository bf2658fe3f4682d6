package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a rule sees of a fix.
 *
 * @param message the commit message, cut into sentences
 * @param code what became of the facts of each changed function
 */
public record Dossier(MessageText message, FixFacts code) {
    public Dossier {
        Objects.requireNonNull(message);
        Objects.requireNonNull(code);
    }

    /** The changed functions that count: those of the product, or those of the tests where only tests changed. */
    public List<FunctionChange> functions() {
        return code.mainFunctions().toList();
    }

    /** What became of the facts of the functions that count. */
    public Stream<FactChange> changes() {
        return code.mainFunctions().flatMap(function -> function.facts().stream());
    }

    /** The same, of some kinds. */
    public Stream<FactChange> changes(Set<FactKind> kinds) {
        return changes().filter(change -> kinds.contains(change.kind()));
    }
}
