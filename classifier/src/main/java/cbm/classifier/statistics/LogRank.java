package cbm.classifier.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test of whether groups last equally long (Mantel 1966), with the hypergeometric variance.
 *
 * @param statistic chi-square
 * @param degrees degrees of freedom: the groups with observations, less one; 0 where there is nothing to compare
 * @param p the p-value; 1 where there is nothing to compare
 * @param observed by group how many ended
 * @param expected by group how many would have ended if all lasted equally long
 */
public record LogRank(double statistic, int degrees, double p, List<Integer> observed, List<Double> expected) {
    /** Copies the lists. */
    public LogRank {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
    }

    /** Tests two groups or more; empty ones say nothing. */
    public static LogRank test(List<List<Survival.Observation>> groups) {
        return new Sums(groups).result();
    }

    /** The sums over all times at which something ended. */
    private static final class Sums {
        private final List<List<Survival.Observation>> groups;
        private final int[] observed;
        private final double[] expected;
        private final double[][] covariance;

        Sums(List<List<Survival.Observation>> groups) {
            this.groups = groups;
            this.observed = new int[groups.size()];
            this.expected = new double[groups.size()];
            this.covariance = new double[groups.size()][groups.size()];
            TreeSet<Double> times = new TreeSet<>();
            groups.forEach(group ->
                    group.stream().filter(Survival.Observation::ended).forEach(each -> times.add(each.time())));
            times.forEach(this::add);
        }

        private void add(double time) {
            int[] atRisk = new int[groups.size()];
            int allAtRisk = 0;
            int allEnded = 0;
            for (int g = 0; g < groups.size(); g++) {
                for (Survival.Observation each : groups.get(g)) {
                    atRisk[g] += each.time() >= time ? 1 : 0;
                    if (each.ended() && each.time() == time) {
                        observed[g]++;
                        allEnded++;
                    }
                }
                allAtRisk += atRisk[g];
            }
            double spread = allAtRisk < 2 ? 0 : (double) allEnded * (allAtRisk - allEnded) / ((double) allAtRisk - 1);
            for (int g = 0; g < groups.size(); g++) {
                double share = (double) atRisk[g] / allAtRisk;
                expected[g] += allEnded * share;
                for (int h = 0; h < groups.size(); h++) {
                    double other = (double) atRisk[h] / allAtRisk;
                    covariance[g][h] += spread * share * ((g == h ? 1 : 0) - other);
                }
            }
        }

        LogRank result() {
            List<Integer> used = IntStream.range(0, groups.size())
                    .filter(g -> expected[g] > 0)
                    .boxed()
                    .toList();
            List<Integer> ended = Arrays.stream(observed).boxed().toList();
            List<Double> wanted = Arrays.stream(expected).boxed().toList();
            int degrees = used.size() - 1;
            double statistic = degrees < 1 ? 0 : statistic(used.subList(0, degrees));
            if (degrees < 1 || Double.isNaN(statistic)) {
                return new LogRank(0, 0, 1, ended, wanted);
            }
            double p = ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
            return new LogRank(statistic, degrees, p, ended, wanted);
        }

        /** The square of the differences in the metric of their covariance, one group left out. */
        private double statistic(List<Integer> used) {
            int n = used.size();
            double[][] system = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    system[i][j] = covariance[used.get(i)][used.get(j)];
                }
                system[i][n] = difference(used.get(i));
            }
            double[] solved = solve(system);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += solved[i] * difference(used.get(i));
            }
            return sum;
        }

        private double difference(int group) {
            return observed[group] - expected[group];
        }

        /** Gauss's elimination with partial pivoting; not a number where the system has no single solution. */
        private static double[] solve(double[][] system) {
            int n = system.length;
            for (int column = 0; column < n; column++) {
                int pivot = column;
                for (int row = column + 1; row < n; row++) {
                    pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
                }
                double[] swapped = system[column];
                system[column] = system[pivot];
                system[pivot] = swapped;
                for (int row = 0; row < n; row++) {
                    double factor = row == column ? 0 : system[row][column] / system[column][column];
                    for (int each = column; each <= n && factor != 0; each++) {
                        system[row][each] -= factor * system[column][each];
                    }
                }
            }
            double[] solution = new double[n];
            for (int row = 0; row < n; row++) {
                solution[row] = system[row][n] / system[row][row];
            }
            return solution;
        }
    }
}
