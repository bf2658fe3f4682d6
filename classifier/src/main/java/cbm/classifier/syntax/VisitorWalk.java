package cbm.classifier.syntax;

import java.util.function.Consumer;

/** Shows nodes with all below them to a visitor; one object serves a whole walk. */
record VisitorWalk(Node.Visitor visitor) implements Consumer<Node> {

    @Override
    public void accept(Node node) {
        if (visitor.enter(node)) {
            node.forEachChild(this);
            visitor.leave(node);
        }
    }
}
