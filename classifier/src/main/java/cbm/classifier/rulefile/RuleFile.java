package cbm.classifier.rulefile;

import cbm.classifier.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of one file.
 *
 * @param rules in the order of the file
 */
public record RuleFile(List<WrittenRule> rules) {
    /** Copies the rules. */
    public RuleFile {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a file of rules. It is YAML 1.2, read as plain data: no tag of it makes an object.
     *
     * @param name what faults call the file
     * @throws RuleFileFault with all that is wrong with it, each with its line and column
     */
    public static RuleFile read(String name, String text) {
        return new RuleFileReader(new Faults(name)).read(text);
    }

    /** The rules for the classifier. */
    public List<Rule> forClassifier() {
        return List.copyOf(rules);
    }

    /** What the rules count for, in the lines of the judge's weights. */
    public String weights() {
        return rules.stream().map(WrittenRule::weights).collect(Collectors.joining("\n"));
    }
}
