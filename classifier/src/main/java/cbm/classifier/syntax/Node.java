package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A construct of Go with its place in the text: an {@link Expression}, a {@link Statement}, a {@link Declaration} or a
 * {@link Part} of one.
 *
 * <p>Offsets count chars of the text given to {@link GoParser}, the end is exclusive, and a child always lies within its
 * parent. Nodes are immutable and do not know their file; {@link GoFile} turns offsets into lines and text. A tree is
 * never deeper than {@value #MAX_HEIGHT} nodes, so recursion over it is safe.
 */
public sealed interface Node permits Expression, Statement, Declaration, Part {

    /** The greatest number of nodes from a declaration down to a leaf; what is nested deeper is a bad node. */
    int MAX_HEIGHT = 1200;

    /** The offset of the first char. */
    int start();

    /** The offset after the last char. */
    int end();

    /** Gives each direct child to the action, in the order of the source. */
    void forEachChild(Consumer<? super Node> action);

    /** The direct children in the order of the source. */
    default List<Node> children() {
        List<Node> children = new ArrayList<>();
        forEachChild(children::add);
        return List.copyOf(children);
    }

    /** Gives this node and everything below it to the action, parents before children, in the order of the source. */
    default void forEachNode(Consumer<? super Node> action) {
        new NodeWalk(action).accept(this);
    }

    /** Walks this node and what is below it with a visitor that may prune and that is told when a node is left. */
    default void walk(Visitor visitor) {
        new VisitorWalk(visitor).accept(this);
    }

    /** Whether the other node lies within this one (or has the same range). */
    default boolean encloses(Node other) {
        return start() <= other.start() && other.end() <= end();
    }

    /** A walk over a tree that sees each node before and after its children. */
    interface Visitor {

        /** Sees a node before its children; false leaves the children out, and then the node is not left either. */
        boolean enter(Node node);

        /** Sees an entered node again after its children. */
        default void leave(Node node) {}
    }
}
