package cbm.classifier.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down correction for many tests at once (Holm 1979). */
public final class Holm {

    private Holm() {}

    /** The p-values adjusted for their number, in the order given; what is not a number was not tested, and stays so. */
    public static double[] adjust(double... p) {
        List<Integer> order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            least = Math.max(least, Math.min(1, (order.size() - rank) * p[i]));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
