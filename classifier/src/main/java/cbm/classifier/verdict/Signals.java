package cbm.classifier.verdict;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that fired for one fix, and how loud each speaks: as loud as its evidence that most of the fix is about, however often it
 * fired. Where many rules see something in the code each counts for less, as a large change gives all of them something to see.
 */
public final class Signals {

    /** So many rules that saw something in code speak aloud; of twice as many each counts for four fifths. */
    private static final double CROWD = 8;

    private static final double EXPONENT = 0.3;

    private final Map<String, Double> loudness;

    private Signals(Map<String, Double> loudness) {
        this.loudness = loudness;
    }

    /** What some evidence says. */
    public static Signals of(List<Evidence> evidence) {
        Map<String, Double> loudness = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            loudness.merge(one.rule(), one.salience(), Math::max);
        }
        Set<String> inCode = new HashSet<>();
        evidence.stream().filter(one -> !one.isInMessage()).map(Evidence::rule).forEach(inCode::add);
        double crowded = StrictMath.pow(Math.min(1, CROWD / Math.max(1, inCode.size())), EXPONENT);
        inCode.forEach(rule -> loudness.computeIfPresent(rule, (one, own) -> own * crowded));
        return new Signals(loudness);
    }

    /** The rules that fired. */
    public Set<String> rules() {
        return loudness.keySet();
    }

    /** How loud a rule speaks: between 0 and 1; nothing if it did not fire. */
    public double of(String rule) {
        return loudness.getOrDefault(rule, 0.0);
    }
}
