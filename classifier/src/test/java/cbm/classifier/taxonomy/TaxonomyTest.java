package cbm.classifier.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    @Test
    void every_label_says_what_it_means_and_where_it_comes_from() {
        for (Axis axis : Axis.values()) {
            for (Label label : axis.labels()) {
                assertSame(axis, label.axis(), label.code());
                assertTrue(label.code().matches("[a-z]+(-[a-z]+)*"), label.code());
                assertFalse(label.term().isBlank(), label.code());
                assertFalse(label.title().isBlank(), label.code());
                assertTrue(label.definition().endsWith("."), label.code());
                assertTrue(label.definition().length() > 12, label.code());
                assertFalse(label.source().isBlank(), label.code());
            }
        }
    }

    @Test
    void codes_are_unique_within_their_axis() {
        for (Axis axis : Axis.values()) {
            Set<String> seen = new HashSet<>();
            axis.labels().forEach(label -> assertTrue(seen.add(label.code()), label.code()));
        }
    }

    @Test
    void definitions_are_not_copies_of_each_other() {
        Set<String> seen = new HashSet<>();
        for (Axis axis : Axis.values()) {
            axis.labels().forEach(label -> assertTrue(seen.add(label.definition()), label.code()));
        }
    }

    @Test
    void a_label_is_found_by_code_or_by_the_term_of_its_source() {
        assertEquals(Optional.of(Strategy.ADD), Label.find(Strategy.class, "add"));
        assertEquals(Optional.of(Strategy.ADD), Label.find(Strategy.class, " Add_s "));
        assertEquals(Optional.of(Subcause.CHAN_WITH), Label.find(Subcause.class, "Chan w/"));
        assertEquals(Optional.empty(), Label.find(Strategy.class, "added"));
    }

    @Test
    void the_term_chan_means_another_subcause_in_each_behaviour() {
        assertEquals(Optional.of(Subcause.CHAN), Subcause.find("chan", Behaviour.BLOCKING));
        assertEquals(Optional.of(Subcause.CHANNEL_MISUSE), Subcause.find("chan", Behaviour.NON_BLOCKING));
        assertEquals(Optional.of(Subcause.LIBRARY), Subcause.find("lib", Behaviour.NON_BLOCKING));
        assertEquals(Optional.of(Subcause.MESSAGING_LIBRARY), Subcause.find("Lib", Behaviour.BLOCKING));
    }

    @Test
    void each_behaviour_has_the_six_subcauses_and_five_strategies_of_the_study() {
        for (Behaviour behaviour : Behaviour.values()) {
            assertEquals(6, Subcause.of(behaviour).size());
            assertEquals(5, Strategy.of(behaviour).size());
        }
        assertFalse(Strategy.PRIVATE.appliesTo(Behaviour.BLOCKING));
        assertFalse(Strategy.REMOVE.appliesTo(Behaviour.NON_BLOCKING));
    }

    @Test
    void labels_that_contradict_each_other_are_named() {
        assertEquals(
                List.of(
                        "subcause chan contradicts behaviour non-blocking",
                        "subcause chan contradicts cause shared",
                        "strategy remove contradicts behaviour non-blocking"),
                Contradictions.among(
                        Optional.of(Behaviour.NON_BLOCKING),
                        Optional.of(Cause.SHARED_MEMORY),
                        Optional.of(Subcause.CHAN),
                        Optional.of(Strategy.REMOVE)));
    }

    @Test
    void a_strategy_is_checked_against_the_behaviour_of_the_subcause() {
        assertEquals(
                List.of("strategy private contradicts behaviour blocking"),
                Contradictions.among(
                        Optional.empty(), Optional.empty(), Optional.of(Subcause.WAIT), Optional.of(Strategy.PRIVATE)));
    }

    @Test
    void every_subcause_agrees_with_its_own_behaviour_and_cause() {
        for (Subcause subcause : Subcause.values()) {
            for (Strategy strategy : Strategy.of(subcause.behaviour())) {
                assertEquals(
                        List.of(),
                        Contradictions.among(
                                Optional.of(subcause.behaviour()),
                                Optional.of(subcause.cause()),
                                Optional.of(subcause),
                                Optional.of(strategy)));
            }
        }
    }

    @Test
    void none_stands_alone_among_primitives() {
        assertEquals(List.of(), Contradictions.among(Set.of(Primitive.NONE)));
        assertEquals(
                1, Contradictions.among(Set.of(Primitive.NONE, Primitive.MUTEX)).size());
    }

    @Test
    void deadlock_details_belong_to_blocking_bugs() {
        Set<DeadlockDetail> leak = Set.of(DeadlockDetail.LEAK);
        assertEquals(List.of(), Contradictions.among(Optional.of(Behaviour.BLOCKING), leak));
        assertEquals(
                1,
                Contradictions.among(Optional.of(Behaviour.NON_BLOCKING), leak).size());
    }
}
