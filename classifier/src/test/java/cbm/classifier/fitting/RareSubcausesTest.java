package cbm.classifier.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.taxonomy.Subcause;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RareSubcausesTest {

    private static final List<Subcause> SEEN = Stream.of(
                    Collections.nCopies(89, Subcause.TRADITIONAL),
                    Collections.nCopies(9, Subcause.LIBRARY),
                    Collections.nCopies(19, Subcause.CHAN))
            .flatMap(List::stream)
            .toList();

    private final RareSubcauses rare = new RareSubcauses(SEEN);

    @Test
    void the_rarer_counts_more_by_a_power_of_how_much_rarer_it_is() {
        double times = rare.weight(Subcause.LIBRARY) / rare.weight(Subcause.TRADITIONAL);
        assertEquals(Math.pow(90.0 / 10, RareSubcauses.POWER), times, 1e-9);
        assertTrue(times > 1.5 && times < 9, "more, and less than if all were equally usual: " + times);
    }

    @Test
    void a_group_counts_as_much_as_it_has_commits() {
        double all = 90 * rare.weight(Subcause.TRADITIONAL)
                + 10 * rare.weight(Subcause.LIBRARY)
                + rare.weight(Subcause.ANONYMOUS_FUNCTION)
                + rare.weight(Subcause.WAITGROUP);
        assertEquals(102, all, 1e-9);
    }

    @Test
    void what_was_never_seen_has_a_weight() {
        assertTrue(rare.weight(Subcause.RWMUTEX) > 0);
    }
}
