package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequiredTextsTest {

    private static final long SEED = 20190413;

    @Test
    void each_text_that_is_in_a_message_is_possible() {
        Random random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            Set<String> texts = new LinkedHashSet<>();
            for (int i = 0; i < 40; i++) {
                texts.add(letters(random, 1 + random.nextInt(5)));
            }
            String written = letters(random, 60);
            MessageText message = MessageText.of(written);
            Set<String> possible = new RequiredTexts(texts)
                    .possible(message).stream().map(RequiredTexts.Text::text).collect(Collectors.toSet());
            for (String text : texts) {
                if (written.contains(text)) {
                    found++;
                    assertTrue(possible.contains(text), () -> text + " in " + written);
                }
            }
        }
        assertTrue(found > 1000, "the rounds hold too few texts: " + found);
    }

    @Test
    void what_no_letters_of_a_message_lead_to_is_not_possible() {
        RequiredTexts texts = new RequiredTexts(List.of("deadlock", "data race", "dead end"));
        assertEquals(
                List.of("data race"),
                texts.possible(MessageText.of("Fix a data race")).stream()
                        .map(RequiredTexts.Text::text)
                        .toList());
    }

    @Test
    void a_text_may_begin_in_one_sentence_and_is_looked_for_in_each() {
        RequiredTexts.Text text = new RequiredTexts(List.of("race"))
                .possible(MessageText.of("Fix it. A race"))
                .getFirst();
        List<MessageText.Sentence> sentences = MessageText.of("Fix it. A race").sentences();
        assertFalse(text.isIn(sentences.getFirst()));
        assertTrue(text.isIn(sentences.getLast()));
    }

    @Test
    void without_texts_nothing_is_required() {
        assertTrue(new RequiredTexts(List.of()).isEmpty());
        assertFalse(new RequiredTexts(List.of("go")).isEmpty());
    }

    private static String letters(Random random, int number) {
        return random.ints(number, 'a', 'e')
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
