package cbm.classifier.usage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local names of a function and their types, block in block. */
final class Names {
    private final Deque<Map<String, String>> blocks = new ArrayDeque<>();

    void open() {
        blocks.push(new HashMap<>(4));
    }

    void close() {
        blocks.pop();
    }

    /** Whether the walk is inside of a function. */
    boolean isLocal() {
        return !blocks.isEmpty();
    }

    void declare(String name, String type) {
        if (!blocks.isEmpty() && !name.isEmpty() && !name.equals("_")) {
            blocks.peek().put(name, type);
        }
    }

    @Nullable
    String type(String name) {
        for (Map<String, String> block : blocks) {
            String type = block.get(name);
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
