package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LetterPairsTest {

    private static final String TEXT = "fix a data race that ‘go test -race’ reports";

    @Test
    void a_text_has_the_pairs_of_each_part_of_it() {
        LetterPairs pairs = LetterPairs.of(TEXT);
        for (int from = 0; from < TEXT.length(); from++) {
            for (int to = from; to <= TEXT.length(); to++) {
                assertTrue(pairs.hold(LetterPairs.of(TEXT.substring(from, to))));
            }
        }
    }

    @Test
    void what_lacks_a_pair_of_a_text_does_not_hold_it() {
        assertFalse(LetterPairs.of(TEXT).hold(LetterPairs.of("deadlock")));
        assertFalse(LetterPairs.of("").hold(LetterPairs.of("race")));
    }

    @Test
    void equal_texts_have_equal_pairs() {
        assertEquals(LetterPairs.of("race"), LetterPairs.of("race"));
        assertEquals(LetterPairs.of("race").hashCode(), LetterPairs.of("race").hashCode());
    }
}
