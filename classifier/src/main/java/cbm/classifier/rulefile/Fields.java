package cbm.classifier.rulefile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The entries of one mapping of a file of rules, each asked for by its key; what does not fit becomes a fault. */
final class Fields {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private Fields(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /** The entries of a mapping whose keys are all among those allowed. */
    static Fields of(Node node, String what, List<String> allowed, Faults faults) {
        Fields fields = of(node, what, faults);
        fields.keys.forEach((key, at) -> {
            if (!allowed.contains(key)) {
                faults.unknown(at, "the key", key, allowed);
            }
        });
        return fields;
    }

    /** The entries of a mapping of any keys. */
    static Fields of(Node node, String what, Faults faults) {
        Fields fields = new Fields(node, faults);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    fields.put(key, entry.getValueNode());
                } else {
                    faults.add(entry.getKeyNode(), "a key has to be a word");
                }
            }
        } else {
            faults.add(node, what + " has to be a mapping (key: value)");
        }
        return fields;
    }

    private void put(ScalarNode key, Node value) {
        keys.put(key.getValue(), key);
        if (values.put(key.getValue(), value) != null) {
            faults.add(key, "the key '" + key.getValue() + "' stands twice");
        }
    }

    Node node() {
        return node;
    }

    Set<String> keys() {
        return values.keySet();
    }

    Node key(String key) {
        return keys.getOrDefault(key, node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A node that has to be there. */
    Optional<Node> required(String key) {
        if (!has(key)) {
            faults.add(node, "the key '" + key + "' is missing");
        }
        return get(key);
    }

    /** A text that has to be there and not be blank. */
    String requiredText(String key) {
        Optional<Node> value = required(key);
        String text = value.map(this::text).orElse("").strip();
        if (text.isEmpty()) {
            value.ifPresent(at -> faults.add(at, "'" + key + "' is empty"));
        }
        return text;
    }

    /** A text, or the empty one. */
    String text(String key) {
        return get(key).map(this::text).orElse("");
    }

    /** The text of a node, which has to be a scalar. */
    String text(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        faults.add(value, "a text is needed here");
        return "";
    }

    /** A number, if it is there. */
    @Nullable
    Double number(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text(value));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            faults.add(value, "'" + key + "' needs a number, such as 1.5, not '" + text(value) + "'");
            return null;
        }
        faults.add(value, "'" + key + "' needs a finite number");
        return null;
    }

    /** True, false, or nothing where the key is not there. */
    Optional<Boolean> flag(String key) {
        return get(key).flatMap(value -> switch (text(value)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                faults.add(value, "'" + key + "' is true or false, not '" + text(value) + "'");
                yield Optional.empty();
            }
        });
    }

    /** A regular expression, if it is there. */
    Optional<Pattern> pattern(String key) {
        return get(key).flatMap(this::pattern);
    }

    Optional<Pattern> pattern(Node value) {
        try {
            return Optional.of(Pattern.compile(text(value)));
        } catch (PatternSyntaxException invalid) {
            faults.add(
                    value,
                    "not a regular expression: " + invalid.getDescription() + " at character "
                            + (invalid.getIndex() + 1) + " of " + text(value));
            return Optional.empty();
        }
    }

    /** One node or the nodes of a list; none where the key is not there. */
    List<Node> list(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                faults.add(value, "'" + key + "' is an empty list");
            }
            return sequence.getValue();
        }
        return value == null ? List.of() : List.of(value);
    }

    /** One or several names out of those allowed; none where the key is not there. */
    <T> Set<T> names(String key, String what, Map<String, T> allowed) {
        Set<T> found = new LinkedHashSet<>();
        for (Node each : list(key)) {
            String name = text(each);
            T one = allowed.get(name);
            if (one == null) {
                faults.unknown(each, what, name, allowed.keySet());
            } else {
                found.add(one);
            }
        }
        return found;
    }

    /** The constants of an enumeration by their names in files. */
    static <T> Map<String, T> byName(T[] constants, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T constant : constants) {
            byName.put(name.apply(constant), constant);
        }
        return byName;
    }
}
