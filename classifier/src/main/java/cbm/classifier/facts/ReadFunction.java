package cbm.classifier.facts;

import java.util.List;

/**
 * A function with its facts, and the statements to which they belong.
 *
 * @param facts the function and its facts
 * @param textHash a number for all that the function says, the same however it is laid out
 * @param leaves its statements in the order of the source
 * @param leafOfFact for each fact the index of its statement
 */
public record ReadFunction(FunctionFacts facts, long textHash, List<Leaf> leaves, List<Integer> leafOfFact) {
    /** Copies the lists and checks that each fact has a statement. */
    public ReadFunction {
        leaves = List.copyOf(leaves);
        leafOfFact = List.copyOf(leafOfFact);
        if (leafOfFact.size() != facts.facts().size()) {
            throw new IllegalArgumentException("facts without statements: " + facts.name());
        }
    }
}
