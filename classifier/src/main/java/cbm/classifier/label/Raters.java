package cbm.classifier.label;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who labelled. */
public final class Raters {

    /** The expression that a rater's name matches: a line of text. */
    public static final String NAME = "[^\\p{Cntrl}\\u0085\\u2028\\u2029]+";

    private Raters() {}

    /** The name as it is kept: without blanks around it, and the two that mean something in lower case. */
    public static String spelled(String name) {
        String bare = name.strip();
        return Stream.of(LabelledFix.MACHINE, LabelledFix.ADJUDICATED)
                .filter(bare::equalsIgnoreCase)
                .findFirst()
                .orElse(bare);
    }

    /** The raters by name, each with the number of commits labelled. */
    public static Map<String, Long> of(List<LabelledFix> fixes) {
        return fixes.stream().collect(Collectors.groupingBy(LabelledFix::rater, TreeMap::new, Collectors.counting()));
    }

    /** The labels of people, what they adjudicated among them, in their order. */
    public static List<LabelledFix> people(List<LabelledFix> fixes) {
        return fixes.stream()
                .filter(fix -> !fix.rater().equals(LabelledFix.MACHINE))
                .toList();
    }

    /** The labels of one rater, in their order. */
    public static List<LabelledFix> only(List<LabelledFix> fixes, String rater) {
        return fixes.stream().filter(fix -> fix.rater().equals(rater)).toList();
    }
}
