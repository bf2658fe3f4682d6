package cbm.classifier.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands optional and listed children to an action. */
final class Children {

    private Children() {}

    static void one(Consumer<? super Node> action, @Nullable Node child) {
        if (child != null) {
            action.accept(child);
        }
    }

    static void all(Consumer<? super Node> action, List<? extends Node> children) {
        for (int i = 0; i < children.size(); i++) {
            action.accept(children.get(i));
        }
    }
}
