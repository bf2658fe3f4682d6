package cbm.classifier.facts;

import cbm.classifier.syntax.Node;

/**
 * A simple statement, or the head of one that has a body: the unit by which the two sides of a function are aligned.
 *
 * @param hash a number for what it says, the same however it is laid out
 * @param trivial whether it says so little that an equal one elsewhere means nothing, as a bare {@code return}
 * @param parent the index of the leaf whose body it stands in, or -1
 * @param firstLine the 1-based line in which it begins
 * @param node the statement itself, with its bodies
 */
public record Leaf(long hash, boolean trivial, int parent, int firstLine, Node node) {}
