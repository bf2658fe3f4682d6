package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LetterTriplesTest {

    private static final String TEXT = "fix a data race that ‘go test -race’ reports";

    @Test
    void a_text_has_the_triples_of_each_part_of_it() {
        LetterTriples triples = LetterTriples.of(TEXT);
        for (int from = 0; from < TEXT.length(); from++) {
            for (int to = from; to <= TEXT.length(); to++) {
                assertTrue(triples.hold(LetterTriples.of(TEXT.substring(from, to))));
            }
        }
    }

    @Test
    void what_lacks_a_triple_of_a_text_does_not_hold_it() {
        assertFalse(LetterTriples.of(TEXT).hold(LetterTriples.of("deadlock")));
        assertFalse(LetterTriples.of("").hold(LetterTriples.of("race")));
    }

    @Test
    void equal_texts_have_equal_triples() {
        assertEquals(LetterTriples.of("race"), LetterTriples.of("race"));
        assertEquals(
                LetterTriples.of("race").hashCode(), LetterTriples.of("race").hashCode());
    }
}
