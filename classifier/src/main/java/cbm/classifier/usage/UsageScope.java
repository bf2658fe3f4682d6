package cbm.classifier.usage;

import cbm.classifier.usage.SnapshotUsage.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which code is counted, and in which rows.
 *
 * @param counting what counts as a use
 * @param tests whether files that {@code go test} alone compiles count
 * @param foreign what is done with generated and vendored code
 */
public record UsageScope(Counting counting, boolean tests, Foreign foreign) {
    /** What is done with code that is not the project's own. */
    public enum Foreign {
        /** It has rows of its own. */
        APART,
        /** It counts like the project's own. */
        INCLUDE,
        /** It is left out. */
        EXCLUDE
    }

    /** The name of the row that is the project's own code. */
    public static final String OWN = "own";

    /** The rows: their names and the parts that each adds up, the project's own first. */
    public Map<String, List<Part>> rows() {
        Map<String, List<Part>> rows = new LinkedHashMap<>();
        rows.put(OWN, own());
        if (foreign == Foreign.APART) {
            if (!counting.withGenerated()) {
                rows.put("generated", List.of(Part.GENERATED));
            }
            rows.put("vendored", tests ? List.of(Part.VENDORED, Part.VENDORED_TEST) : List.of(Part.VENDORED));
        }
        return rows;
    }

    /** The parts that the first row adds up. */
    public List<Part> own() {
        List<Part> parts = new ArrayList<>(List.of(Part.OWN));
        if (counting.withGenerated() || foreign == Foreign.INCLUDE) {
            parts.add(Part.GENERATED);
        }
        if (foreign == Foreign.INCLUDE) {
            parts.add(Part.VENDORED);
        }
        if (tests) {
            parts.add(Part.TEST);
        }
        if (tests && foreign == Foreign.INCLUDE) {
            parts.add(Part.VENDORED_TEST);
        }
        return parts;
    }

    /** In words, for the notes of a table. */
    public String inWords() {
        String generated = counting.withGenerated() || foreign == Foreign.INCLUDE ? "with" : "without";
        String vendored = foreign == Foreign.INCLUDE ? "with" : "without";
        return "Own code is counted " + (tests ? "with" : "without") + " tests (_test.go), " + generated
                + " generated and " + vendored + " vendored code. One use is, by the counting " + counting.code() + ": "
                + counting.definition() + ".";
    }
}
