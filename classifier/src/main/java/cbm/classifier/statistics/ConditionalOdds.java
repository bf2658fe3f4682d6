package cbm.classifier.statistics;

/** The distribution of the count of both, given the margins, at any odds ratio: Fisher's noncentral hypergeometric. */
final class ConditionalOdds {

    private static final double FAR = 60;

    private final long observed;
    private final long least;
    private final double[] logWeights;

    ConditionalOdds(Association table) {
        observed = table.both();
        least = Math.max(0, table.a() + table.b() - table.total());
        long most = Math.min(table.a(), table.b());
        logWeights = new double[Math.toIntExact(most - least + 1)];
        for (int i = 1; i < logWeights.length; i++) {
            long k = least + i - 1;
            double step = (double) (table.a() - k) * (table.b() - k);
            double back = (double) (k + 1) * (table.total() - table.a() - table.b() + k + 1);
            logWeights[i] = logWeights[i - 1] + Math.log(step) - Math.log(back);
        }
    }

    Interval interval(double level) {
        double tail = (1 - level) / 2;
        boolean lowest = observed == least;
        boolean highest = observed == least + logWeights.length - 1;
        double low = lowest ? 0 : Math.exp(root(tail, true));
        double high = highest ? Double.POSITIVE_INFINITY : Math.exp(root(tail, false));
        return new Interval(low, high, level);
    }

    /** The logarithm of the odds ratio at which the tail beyond the observed count, this count included, has a probability. */
    private double root(double tail, boolean upper) {
        double left = -FAR;
        double right = FAR;
        while (right - left > 1e-12) {
            double middle = (left + right) / 2;
            boolean tooFar = upper ? tail(middle, true) > tail : tail(middle, false) < tail;
            if (tooFar) {
                right = middle;
            } else {
                left = middle;
            }
            if (middle == (left + right) / 2) {
                break;
            }
        }
        return (left + right) / 2;
    }

    private double tail(double logOdds, boolean upper) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logWeights.length; i++) {
            top = Math.max(top, logWeights[i] + i * logOdds);
        }
        double all = 0;
        double part = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double weight = Math.exp(logWeights[i] + i * logOdds - top);
            all += weight;
            long k = least + i;
            if (upper ? k >= observed : k <= observed) {
                part += weight;
            }
        }
        return part / all;
    }
}
