package cbm.classifier.reproduction;

import cbm.classifier.statistics.Association;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.GoStudy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a cause goes together with a strategy or a primitive.
 *
 * @param label strategy, primitive, or {@code misc} for the primitives counted together
 * @param uses whether uses of primitives are counted rather than bugs
 * @param counts the four counts
 * @param adjusted Fisher's p-value, adjusted by Holm's method for the pairs of its family that are tested
 * @param quoted what the paper quotes for the pair
 */
record LiftRow(
        Behaviour behaviour,
        Subcause cause,
        Axis axis,
        Heading label,
        boolean uses,
        Association counts,
        double adjusted,
        Optional<GoStudy.QuotedLift> quoted) {

    /** Whether the quoted value, to its own number of decimals, is what the counts give; where they give none it is not. */
    boolean agrees() {
        return quoted.map(q -> lift(q.quoted().scale()).equals(Optional.of(q.quoted())))
                .orElse(true);
    }

    /** The lift to a number of decimals; absent where cause or label never occurs. */
    Optional<BigDecimal> lift(int decimals) {
        return counts.isLiftDefined()
                ? Optional.of(BigDecimal.valueOf(counts.lift()).setScale(decimals, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Fisher's p-value; not a number where cause or label never occurs, so that nothing is tested. */
    double p() {
        return counts.isLiftDefined() ? counts.fisher() : Double.NaN;
    }

    boolean aboveCut(long cut) {
        return counts.a() > cut && counts.b() > cut;
    }

    String cut(long cut) {
        if (aboveCut(cut)) {
            return "both";
        }
        return counts.a() > cut ? "cause only" : counts.b() > cut ? "fix only" : "neither";
    }

    String base() {
        return uses ? "uses" : "bugs";
    }
}
