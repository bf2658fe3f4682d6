package cbm.miner.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EstimateTest {
    @Test
    void strata_weigh_as_much_as_they_hold() {
        Estimate estimate = Estimate.of(
                List.of(new Estimate.Stratum("a", 900, 10, 1), new Estimate.Stratum("b", 100, 10, 9)), 0.95);
        assertEquals(0.9 * 0.1 + 0.1 * 0.9, estimate.share(), 1e-12);
        assertTrue(estimate.low() < 0.18 && estimate.high() > 0.18);
    }

    @Test
    void the_whole_population_leaves_no_doubt() {
        Estimate estimate = Estimate.of(List.of(new Estimate.Stratum("", 50, 50, 20)), 0.95);
        assertEquals(0.4, estimate.low(), 1e-12);
        assertEquals(0.4, estimate.high(), 1e-12);
    }

    @Test
    void one_stratum_of_a_large_population_is_wilsons_interval() {
        Estimate estimate = Estimate.of(List.of(new Estimate.Stratum("", 1_000_000_000, 100, 10)), 0.95);
        // Wilson's 95 % interval of 10 of 100.
        assertEquals(0.05522914, estimate.low(), 1e-6);
        assertEquals(0.17436566, estimate.high(), 1e-6);
    }

    @Test
    void strata_without_labels_are_left_out_and_nothing_at_all_is_refused() {
        Estimate estimate =
                Estimate.of(List.of(new Estimate.Stratum("a", 100, 10, 5), new Estimate.Stratum("b", 900, 0, 0)), 0.95);
        assertEquals(100, estimate.population());
        assertThrows(
                IllegalArgumentException.class, () -> Estimate.of(List.of(new Estimate.Stratum("b", 900, 0, 0)), 0.95));
    }

    /** Simulated populations of 1 to 8 strata; sizes, shares and sample sizes are drawn anew for each. */
    @Test
    void the_interval_covers_the_truth_as_often_as_it_says() {
        Random random = new Random(20261121);
        for (boolean stratified : new boolean[] {false, true}) {
            int covered = 0;
            for (int run = 0; run < 1000; run++) {
                covered += covers(random, stratified) ? 1 : 0;
            }
            assertTrue(covered >= 930 && covered <= 970, covered + " of 1000, stratified: " + stratified);
        }
    }

    private static boolean covers(Random random, boolean stratified) {
        int strata = stratified ? 2 + random.nextInt(7) : 1;
        List<Unit> frame = new ArrayList<>();
        List<Boolean> has = new ArrayList<>();
        for (int s = 0; s < strata; s++) {
            double share = 0.03 + 0.94 * random.nextDouble();
            int size = 40 + random.nextInt(400);
            for (int i = 0; i < size; i++) {
                frame.add(new Unit("r" + s, Integer.toString(frame.size()), "s" + s, 1));
                has.add(random.nextDouble() < share);
            }
        }
        int size = Math.min(frame.size() / 2, 50 + random.nextInt(150));
        Sample.Design design = new Sample.Design(
                Long.toString(random.nextLong()), stratified ? List.of("s") : List.of(), Allocation.PROPORTIONAL);
        Sample sample = Sample.first(design, frame, size);
        List<Estimate.Stratum> found = new ArrayList<>();
        for (Sample.Part part : sample.parts()) {
            int having = (int) sample.units().stream()
                    .filter(unit -> unit.stratum().equals(part.name()))
                    .filter(unit -> has.get(Integer.parseInt(unit.commit())))
                    .count();
            found.add(new Estimate.Stratum(part.name(), part.population(), part.drawn(), having));
        }
        double truth = (double) has.stream().filter(each -> each).count() / has.size();
        Estimate estimate = Estimate.of(found, 0.95);
        return estimate.low() <= truth + 1e-12 && truth <= estimate.high() + 1e-12;
    }
}
