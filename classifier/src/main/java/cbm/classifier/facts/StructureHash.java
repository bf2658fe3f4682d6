package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number for what a piece of syntax says, the same however it is laid out and commented. */
final class StructureHash implements Consumer<Node> {

    private static final long PRIME = 0x100000001b3L;

    private final boolean headOnly;
    private long hash = 0xcbf29ce484222325L;

    private StructureHash(boolean headOnly) {
        this.headOnly = headOnly;
    }

    /** The hash of a node without the bodies of blocks and function literals in it. */
    static long ofHead(Node node) {
        StructureHash hash = new StructureHash(true);
        hash.add(node);
        return hash.hash;
    }

    /** The hash of some parts of a statement, such as the init and condition of an {@code if}. */
    static long ofParts(String tag, @Nullable Node... parts) {
        StructureHash hash = new StructureHash(true);
        hash.mix(tag.hashCode());
        for (Node part : parts) {
            if (part != null) {
                hash.add(part);
            }
            hash.mix(-2);
        }
        return hash.hash;
    }

    /** The hash of all of a node. */
    static long of(Node node) {
        StructureHash hash = new StructureHash(false);
        hash.add(node);
        return hash.hash;
    }

    private void add(Node node) {
        mix(node.getClass().getName().hashCode());
        switch (node) {
            case Expression.Identifier identifier -> mix(identifier.name().hashCode());
            case Expression.Literal literal -> mix(literal.text().hashCode());
            case Expression.Unary unary -> mix(unary.operator().ordinal());
            case Expression.Binary binary -> mix(binary.operator().ordinal());
            case TypeExpression.ChannelType channel -> mix(channel.direction().ordinal());
            case Statement.Assign assign -> {
                mix(assign.define() ? 1 : 2);
                var operator = assign.operator();
                mix(operator == null ? 0 : operator.ordinal() + 1);
            }
            case Statement.IncrementDecrement step -> mix(step.increment() ? 1 : 2);
            case Statement.Branch branch -> mix(branch.kind().ordinal());
            default -> mix(0);
        }
        node.forEachChild(this);
        mix(-1);
    }

    /** Takes a child of the node that is being added. */
    @Override
    public void accept(Node child) {
        if (!(headOnly && child instanceof Statement.Block)) {
            add(child);
        }
    }

    private void mix(int value) {
        hash = (hash ^ value) * PRIME;
        hash ^= hash >>> 29;
    }
}
