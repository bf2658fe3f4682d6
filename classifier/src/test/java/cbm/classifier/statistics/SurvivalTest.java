package cbm.classifier.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.statistics.Survival.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Held to the remissions of leukaemia of Freireich et al. 1963, the standard example of survival analysis. */
class SurvivalTest {
    private static final double LEVEL = 0.95;
    /** Weeks in remission under 6-mercaptopurine; negative where it lasted on. */
    private static final List<Observation> TREATED =
            observations(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

    private static final List<Observation> PLACEBO =
            observations(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    private static List<Observation> observations(int... weeks) {
        List<Observation> all = new ArrayList<>();
        for (int each : weeks) {
            all.add(new Observation(Math.abs(each), each > 0));
        }
        return all;
    }

    @Test
    void the_curve_is_the_published_one() {
        Survival treated = Survival.of(TREATED);
        double[][] published = {
            {6, 0.8571, 0.0764},
            {7, 0.8067, 0.0869},
            {10, 0.7529, 0.0963},
            {13, 0.6902, 0.1068},
            {16, 0.6275, 0.1141},
            {22, 0.5378, 0.1282},
            {23, 0.4482, 0.1346}
        };
        for (double[] row : published) {
            Survival.Step step = treated.steps().stream()
                    .filter(each -> each.time() == row[0])
                    .findFirst()
                    .orElseThrow();
            assertEquals(row[1], step.survival(), 5e-5);
            assertEquals(row[2], step.survival() * Math.sqrt(step.greenwood()), 5e-5);
            assertEquals(1 - row[1], treated.endedBy(row[0] + 0.5), 5e-5);
        }
        assertEquals(0, treated.endedBy(5.9));
        assertEquals(21, treated.size());
    }

    @Test
    void the_limits_are_those_that_the_log_log_transformation_gives() {
        Interval at6 = Survival.of(TREATED).endedBy(6, LEVEL);
        assertEquals(1 - 0.9516, at6.low(), 5e-5);
        assertEquals(1 - 0.6197, at6.high(), 5e-5);
        Interval at23 = Survival.of(TREATED).endedBy(23, LEVEL);
        assertEquals(1 - 0.6801, at23.low(), 5e-5);
        assertEquals(1 - 0.1881, at23.high(), 5e-5);
        assertEquals(new Interval(0, 0, LEVEL), Survival.of(TREATED).endedBy(5, LEVEL));
        Interval end = Survival.of(PLACEBO).endedBy(23, LEVEL);
        assertEquals(1, end.high());
        assertEquals(Survival.of(PLACEBO).endedBy(22, LEVEL).low(), end.low());
    }

    @Test
    void the_medians_are_the_published_ones() {
        assertEquals(Optional.of(23.0), Survival.of(TREATED).quantile(0.5));
        assertEquals(Optional.of(8.0), Survival.of(PLACEBO).quantile(0.5));
        assertEquals(new Interval(4, 11, LEVEL), Survival.of(PLACEBO).quantile(0.5, LEVEL));
        Interval treated = Survival.of(TREATED).quantile(0.5, LEVEL);
        assertEquals(13, treated.low());
        assertTrue(Double.isInfinite(treated.high()));
        assertEquals(Optional.empty(), Survival.of(TREATED).quantile(0.9));
    }

    @Test
    void where_every_end_was_seen_it_is_the_empirical_distribution() {
        Survival survival = Survival.of(observations(1, 2, 3, 4));
        assertEquals(0.25, survival.endedBy(1), 1e-12);
        assertEquals(0.75, survival.endedBy(3.5), 1e-12);
        assertEquals(1, survival.endedBy(4), 1e-12);
        assertEquals(Optional.of(2.0), survival.quantile(0.5));
    }

    @Test
    void of_nothing_nothing_has_ended() {
        Survival nothing = Survival.of(List.of());
        assertEquals(0, nothing.endedBy(100));
        assertEquals(Optional.empty(), nothing.quantile(0.5));
        assertThrows(IllegalArgumentException.class, () -> new Observation(-1, true));
    }

    @Test
    void the_log_rank_test_is_the_published_one() {
        LogRank test = LogRank.test(List.of(TREATED, PLACEBO));
        assertEquals(16.79, test.statistic(), 5e-3);
        assertEquals(1, test.degrees());
        assertEquals(4.17e-5, test.p(), 5e-8);
        assertEquals(List.of(9, 21), test.observed());
        assertEquals(19.25, test.expected().get(0), 5e-3);
        assertEquals(10.75, test.expected().get(1), 5e-3);
    }

    @Test
    void the_log_rank_test_of_a_few_by_hand() {
        // At 1: 1 of 4 ends, 2 at risk in the first group; at 2: 1 of 3, 1; at 3: 1 of 2, 1; at 4: 1 of 1, 0.
        LogRank test = LogRank.test(List.of(observations(1, 3), observations(2, 4)));
        double expected = 2 / 4.0 + 1 / 3.0 + 1 / 2.0;
        double variance = 1 / 4.0 + 2 / 9.0 + 1 / 4.0;
        assertEquals((2 - expected) * (2 - expected) / variance, test.statistic(), 1e-12);
    }

    @Test
    void three_groups_have_two_degrees_and_their_order_does_not_matter() {
        List<Observation> third = observations(3, 9, 14, -20, 30);
        LogRank one = LogRank.test(List.of(TREATED, PLACEBO, third));
        LogRank other = LogRank.test(List.of(third, TREATED, List.of(), PLACEBO));
        assertEquals(2, one.degrees());
        assertEquals(one.statistic(), other.statistic(), 1e-9);
        assertEquals(one.p(), other.p(), 1e-9);
        assertEquals(1, LogRank.test(List.of(TREATED, List.of())).p());
        assertEquals(1, LogRank.test(List.of()).p());
    }
}
