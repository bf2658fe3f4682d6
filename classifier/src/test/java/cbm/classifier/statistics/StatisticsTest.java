package cbm.classifier.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final double LEVEL = 0.95;

    @Test
    void wilson_gives_the_published_intervals_of_newcombe_1998() {
        assertInterval(0.2553, 0.3662, new Proportion(81, 263).wilson(LEVEL), 5e-5);
        assertInterval(0.0624, 0.1605, new Proportion(15, 148).wilson(LEVEL), 5e-5);
        assertInterval(0, 0.1611, new Proportion(0, 20).wilson(LEVEL), 5e-5);
        assertInterval(0.0061, 0.1718, new Proportion(1, 29).wilson(LEVEL), 5e-5);
    }

    @Test
    void wilson_of_seven_in_ten() {
        assertInterval(0.3968, 0.8922, new Proportion(7, 10).wilson(LEVEL), 5e-5);
        assertInterval(0, 1, new Proportion(0, 0).wilson(LEVEL), 0);
    }

    @Test
    void fisher_gives_the_p_of_the_tea_tasting() {
        Association tea = new Association(3, 4, 4, 8);
        assertEquals(0.485714, tea.fisher(), 5e-7);
    }

    @Test
    void the_exact_interval_of_the_odds_ratio_is_that_of_r_and_scipy_for_the_tea_tasting() {
        // R's fisher.test prints 0.2117329 to 621.9337505, to the precision of its root finder; scipy 1.17 gives more
        // digits.
        Interval tea = new Association(3, 4, 4, 8).oddsRatio(LEVEL);
        assertEquals(0.2117329, tea.low(), 1e-5);
        assertEquals(1, tea.high() / 621.9337505, 0.01);
        assertEquals(0.21173559544657966, tea.low(), 1e-10);
        assertEquals(626.2435305888141, tea.high(), 1e-8);
        assertEquals(
                0.3135737675049856, new Association(3, 4, 4, 8).oddsRatio(0.9).low(), 1e-10);
    }

    @Test
    void the_exact_interval_of_the_odds_ratio_is_that_of_r_and_scipy_for_fishers_twins() {
        // R prints 0.003325764 to 0.363182271, scipy 1.17 0.003317163950657366 to 0.36318960235667996.
        Interval twins = new Association(2, 17, 12, 30).oddsRatio(LEVEL);
        assertEquals(0.003325764, twins.low(), 1e-5);
        assertEquals(0.363182271, twins.high(), 1e-5);
        assertEquals(0.003317163950657366, twins.low(), 1e-12);
        assertEquals(0.36318960235667996, twins.high(), 1e-11);
        assertEquals(0.0005367241191434, new Association(2, 17, 12, 30).fisher(), 1e-14);
    }

    @Test
    void lift_is_the_ratio_of_joint_to_independent_frequency() {
        assertEquals(1.518, new Association(7, 28, 14, 85).lift(), 5e-4);
        assertEquals(1, new Association(2, 4, 5, 10).lift(), 1e-12);
    }

    @Test
    void the_lift_interval_holds_the_lift_and_reaches_its_bounds() {
        for (long both = 0; both <= 6; both++) {
            Association table = new Association(both, 6, 9, 30);
            Interval interval = table.liftInterval(LEVEL);
            assertTrue(interval.contains(table.lift()), table.toString());
        }
        assertEquals(0, new Association(0, 6, 9, 30).liftInterval(LEVEL).low(), 0);
        assertEquals(30.0 / 9, new Association(6, 6, 9, 30).liftInterval(LEVEL).high(), 1e-12);
        assertEquals(
                0.5 / 0.81, new Association(8, 9, 9, 10).liftInterval(LEVEL).low(), 0.4);
    }

    @Test
    void the_lift_interval_covers_the_true_lift_at_its_level() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20190413);
        double pa = 0.33;
        double pb = 0.3;
        for (double lift : new double[] {0.5, 1, 1.6}) {
            int covered = 0;
            int runs = 2_000;
            for (int run = 0; run < runs; run++) {
                covered += sample(random, 85, pa, pb, lift * pa * pb)
                                .liftInterval(LEVEL)
                                .contains(lift)
                        ? 1
                        : 0;
            }
            double coverage = (double) covered / runs;
            assertTrue(coverage > 0.94 && coverage < 0.995, "lift " + lift + " covered " + coverage);
        }
    }

    private static Association sample(RandomGenerator random, int n, double pa, double pb, double pab) {
        int both = 0;
        int a = 0;
        int b = 0;
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            both += u < pab ? 1 : 0;
            a += u < pa ? 1 : 0;
            b += u < pab || (u >= pa && u < pa + pb - pab) ? 1 : 0;
        }
        return new Association(both, a, b, n);
    }

    @Test
    void counts_that_do_not_fit_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Association(5, 4, 6, 10));
        assertThrows(IllegalArgumentException.class, () -> new Association(1, 6, 6, 10));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }

    @Test
    void large_samples_are_compared_by_chi_square() {
        // Agresti, Introduction to Categorical Data Analysis, 2nd edition, Table 2.5: party by gender.
        Homogeneity test = Homogeneity.test(new long[] {762, 327, 468}, new long[] {484, 239, 477}, 1);
        assertEquals(Homogeneity.Method.CHI_SQUARE, test.method());
        assertEquals(30.07, test.statistic(), 5e-3);
        assertEquals(2, test.degrees());
        assertEquals(2.95e-7, test.p(), 5e-9);
        assertEquals(0.1044, test.cramersV(), 5e-5);
    }

    @Test
    void small_samples_are_compared_by_monte_carlo_near_the_exact_p() {
        // A table of two by two, so that Fisher's test is the exact answer.
        Homogeneity test = Homogeneity.test(new long[] {3, 1}, new long[] {1, 3}, 7);
        assertEquals(Homogeneity.Method.MONTE_CARLO, test.method());
        assertEquals(0.485714, test.p(), 0.015);
        assertEquals(0.5, test.cramersV(), 1e-12);
    }

    @Test
    void the_same_seed_gives_the_same_p() {
        long[] one = {9, 0, 3, 5, 2, 2};
        long[] two = {6, 2, 0, 3, 6, 0};
        assertEquals(Homogeneity.test(one, two, 5), Homogeneity.test(one, two, 5));
    }

    @Test
    void equal_shares_are_no_difference_and_nothing_in_common_is_the_largest() {
        Homogeneity same = Homogeneity.test(new long[] {40, 60, 0}, new long[] {80, 120, 0}, 1);
        assertEquals(0, same.cramersV(), 1e-12);
        assertEquals(1, same.p(), 1e-9);
        assertEquals(
                1, Homogeneity.test(new long[] {40, 0}, new long[] {0, 50}, 1).cramersV(), 1e-12);
    }

    @Test
    void an_empty_sample_is_not_tested() {
        assertEquals(
                Homogeneity.Method.NONE,
                Homogeneity.test(new long[] {0, 0}, new long[] {1, 2}, 1).method());
    }

    @Test
    void holm_multiplies_the_smallest_p_most_and_keeps_the_order() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjust(0.01, 0.04, 0.03, 0.005), 1e-12);
    }

    @Test
    void holm_does_not_count_what_was_not_tested() {
        assertArrayEquals(new double[] {0.02, Double.NaN, 0.04}, Holm.adjust(0.01, Double.NaN, 0.04), 1e-12);
    }

    private static void assertInterval(double low, double high, Interval interval, double tolerance) {
        assertEquals(low, interval.low(), tolerance);
        assertEquals(high, interval.high(), tolerance);
    }
}
