package cbm.classifier.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who labelled, and whose labels tables are made from. */
public final class Raters {

    private Raters() {}

    /** The raters by name, each with the number of commits labelled. */
    public static Map<String, Long> of(List<LabelledFix> fixes) {
        return fixes.stream().collect(Collectors.groupingBy(LabelledFix::rater, TreeMap::new, Collectors.counting()));
    }

    /**
     * The rater that is meant when none is named: {@link LabelledFix#ADJUDICATED} if there is one, otherwise the only one.
     *
     * @return empty if several raters labelled and nothing was adjudicated, or if nobody labelled
     */
    public static Optional<String> chosen(List<LabelledFix> fixes) {
        Map<String, Long> raters = of(fixes);
        if (raters.containsKey(LabelledFix.ADJUDICATED)) {
            return Optional.of(LabelledFix.ADJUDICATED);
        }
        return raters.size() == 1 ? raters.keySet().stream().findFirst() : Optional.empty();
    }

    /** The labels of one rater, in their order. */
    public static List<LabelledFix> only(List<LabelledFix> fixes, String rater) {
        return fixes.stream().filter(fix -> fix.rater().equals(rater)).toList();
    }
}
