package cbm.classifier.syntax;

import java.util.function.Consumer;

/** Gives nodes with all below them to an action, parents before children; one object serves a whole walk. */
record NodeWalk(Consumer<? super Node> action) implements Consumer<Node> {

    @Override
    public void accept(Node node) {
        action.accept(node);
        node.forEachChild(this);
    }
}
