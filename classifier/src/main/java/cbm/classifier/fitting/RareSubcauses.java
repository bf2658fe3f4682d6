package cbm.classifier.fitting;

import cbm.classifier.taxonomy.Subcause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much a commit of each subcause counts in the fit: the rarer the subcause among those of its behaviour and cause, the more, and each of these
 * groups as much as it has commits.
 *
 * <p>A penalised fit holds back the weights that speak for what is rare more than those that speak for what is usual, so that on a
 * project never seen the usual subcause is given for the rare one. Counting by a power of the share undoes it in part, as adjusting
 * the logits does (Menon et al., "Long-tail learning via logit adjustment", ICLR 2021, section 2); one short of the inverse share,
 * which would take all subcauses for equally usual.
 */
final class RareSubcauses {

    /**
     * The power of the share, between 0 (each commit counts the same) and 1 (each subcause does). Of applications left out this one has
     * the best subcauses of the study's bugs and of keyword hits together.
     */
    static final double POWER = 0.3;

    private final Map<Subcause, Double> weights = new EnumMap<>(Subcause.class);

    /**
     * Counts by how usual each subcause is.
     *
     * @param seen the subcauses of the commits, as often as they occur
     */
    RareSubcauses(List<Subcause> seen) {
        Map<Subcause, Double> counts = new EnumMap<>(Subcause.class);
        for (Subcause subcause : Subcause.values()) {
            counts.put(subcause, 1.0);
        }
        seen.forEach(subcause -> counts.merge(subcause, 1.0, Double::sum));
        ToDoubleFunction<Subcause> count = counts::get;
        for (Subcause subcause : Subcause.values()) {
            List<Subcause> group = group(subcause);
            double all = group.stream().mapToDouble(count).sum();
            double weighed = group.stream()
                    .mapToDouble(one -> count.applyAsDouble(one) * power(count.applyAsDouble(one) / all))
                    .sum();
            weights.put(subcause, power(count.applyAsDouble(subcause) / all) * all / weighed);
        }
    }

    private static List<Subcause> group(Subcause subcause) {
        return Subcause.of(subcause.behaviour()).stream()
                .filter(one -> one.cause() == subcause.cause())
                .toList();
    }

    private static double power(double share) {
        return StrictMath.pow(share, -POWER);
    }

    /** How often a commit of this subcause counts; 1 on the average of its group. */
    double weight(Subcause subcause) {
        return weights.getOrDefault(subcause, 1.0);
    }
}
