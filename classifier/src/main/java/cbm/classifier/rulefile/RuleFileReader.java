package cbm.classifier.rulefile;

import cbm.classifier.rules.Card;
import cbm.classifier.rules.Rules;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of rules. */
final class RuleFileReader {

    static final List<String> RULE_KEYS =
            List.of("id", "title", "looks-for", "means", "wrong-when", "source", "find", "labels", "examples");
    private static final List<String> EXAMPLE_KEYS = List.of("name", "fires", "silent");
    private static final String FIX = "fix";
    private static final int MOST_WEIGHT = 20;

    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    RuleFileReader(Faults faults) {
        this.faults = faults;
    }

    RuleFile read(String text) {
        Optional<Node> root = compose(text);
        faults.check();
        List<WrittenRule> rules = new ArrayList<>();
        if (root.isEmpty()) {
            faults.add(Optional.empty(), "the file is empty; it needs 'rules:' and a list of them");
        } else {
            Fields file = Fields.of(root.get(), "a file of rules", List.of("rules"), faults);
            file.required("rules");
            for (Node each : file.list("rules")) {
                WrittenRule rule = rule(each);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        faults.check();
        return new RuleFile(rules);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(50)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException invalid) {
            faults.add(invalid.getProblemMark(), "not YAML: " + invalid.getProblem());
        } catch (YamlEngineException invalid) {
            faults.add(Optional.empty(), "not YAML: " + invalid.getMessage());
        }
        return Optional.empty();
    }

    private @Nullable WrittenRule rule(Node node) {
        Fields fields = Fields.of(node, "a rule", RULE_KEYS, faults);
        Card card = card(fields);
        Optional<Sign> sign = fields.required("find").flatMap(found -> new SignReader(faults).read(found));
        Map<String, Double> labels = labels(fields);
        List<RuleExample> examples = examples(fields);
        return card == null || sign.isEmpty() ? null : new WrittenRule(card, sign.get(), labels, examples);
    }

    private @Nullable Card card(Fields fields) {
        String id = fields.requiredText("id");
        boolean isId = isId(fields, id);
        String title = fields.requiredText("title");
        String looksFor = fields.requiredText("looks-for");
        String means = fields.requiredText("means");
        String wrongWhen = fields.requiredText("wrong-when");
        String source = fields.has("source") ? fields.requiredText("source") : "a rule of the user's own";
        return !isId || title.isEmpty() || looksFor.isEmpty() || means.isEmpty() || wrongWhen.isEmpty()
                ? null
                : new Card(id, title, looksFor, means, wrongWhen, source);
    }

    /** Whether a rule can be called so; what is wrong with the name is told also where other keys are missing. */
    private boolean isId(Fields fields, String id) {
        if (id.isEmpty()) {
            return false;
        }
        Node at = fields.get("id").orElse(fields.node());
        if (!Card.isId(id)) {
            faults.add(at, "not an id: '" + id + "' (lower-case words, joined by hyphens, such as my-rule)");
            return false;
        }
        if (Rules.find(id).isPresent()) {
            faults.add(at, "a rule of the program is called '" + id + "' already");
        } else if (!ids.add(id)) {
            faults.add(at, "two rules are called '" + id + "'");
        }
        return true;
    }

    private Map<String, Double> labels(Fields rule) {
        Map<String, Double> labels = new LinkedHashMap<>();
        Optional<Node> node = rule.required("labels");
        if (node.isPresent()) {
            Fields fields = Fields.of(node.get(), "labels", faults);
            if (node.get() instanceof MappingNode && fields.keys().isEmpty()) {
                faults.add(node.get(), "'labels' is empty; give a weight to 'fix' or to a label, such as fix: 1.5");
            }
            for (String key : fields.keys()) {
                Double weight = fields.number(key);
                if (isLabel(fields.key(key), key) && weight != null && isWeight(fields, key, weight)) {
                    labels.put(key, weight);
                }
            }
        }
        return labels;
    }

    private boolean isWeight(Fields fields, String key, double weight) {
        Node at = fields.get(key).orElse(fields.node());
        if (weight == 0) {
            faults.add(at, "'" + key + "' counts for nothing with a weight of 0; leave it out or give it another");
        } else if (Math.abs(weight) > MOST_WEIGHT) {
            faults.add(at, "'" + key + "' takes a weight from -" + MOST_WEIGHT + " to " + MOST_WEIGHT);
        }
        return weight != 0 && Math.abs(weight) <= MOST_WEIGHT;
    }

    private boolean isLabel(Node node, String key) {
        if (key.equals(FIX)) {
            return true;
        }
        int equals = key.indexOf('=');
        String column = equals < 0 ? key : key.substring(0, equals);
        if (column.equals(FIX)) {
            faults.add(
                    node,
                    "write '" + FIX + "' without '=': its weight is that of a yes, and below 0 it speaks against");
            return false;
        }
        Map<String, Axis> axes = Fields.byName(Axis.values(), Axis::column);
        Axis axis = axes.get(column);
        if (axis == null) {
            List<String> allowed = new ArrayList<>(List.of(FIX));
            axes.keySet().forEach(each -> allowed.add(each));
            faults.unknown(node, "the question", column, allowed);
            return false;
        }
        List<String> codes = axis.labels().stream().map(Label::code).toList();
        String code = equals < 0 ? "" : key.substring(equals + 1);
        if (!codes.contains(code)) {
            faults.unknown(node, "the label of " + column, code, codes);
            return false;
        }
        return true;
    }

    private List<RuleExample> examples(Fields rule) {
        List<RuleExample> examples = new ArrayList<>();
        boolean complete = true;
        rule.required("examples");
        for (Node each : rule.list("examples")) {
            Fields fields = Fields.of(each, "an example", EXAMPLE_KEYS, faults);
            if (fields.has("fires") == fields.has("silent")) {
                faults.add(each, "an example has either 'fires' or 'silent', with a txtar archive");
                complete = false;
                continue;
            }
            boolean fires = fields.has("fires");
            String name = fields.has("name") ? fields.text("name") : "example " + (examples.size() + 1);
            examples.add(new RuleExample(name, fields.requiredText(fires ? "fires" : "silent"), fires));
        }
        boolean both = examples.stream().anyMatch(RuleExample::fires)
                && examples.stream().anyMatch(example -> !example.fires());
        if (!both && complete && rule.has("examples")) {
            faults.add(rule.key("examples"), "a rule needs an example that 'fires' and one that is 'silent'");
        }
        return examples;
    }
}
