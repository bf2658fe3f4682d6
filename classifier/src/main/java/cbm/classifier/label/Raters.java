package cbm.classifier.label;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who labelled. */
public final class Raters {

    private Raters() {}

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
