package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void a_sentence_goes_on_over_a_line_end_and_knows_its_first_line() {
        MessageText text = MessageText.of("Fix it\n\nA data\nrace. Another one\n");
        assertEquals(
                List.of("fix it", "a data race.", "another one"),
                text.sentences().stream().map(MessageText.Sentence::text).toList());
        assertEquals(3, text.sentences().get(1).line());
    }

    @Test
    void only_the_first_paragraph_is_the_subject() {
        MessageText text = MessageText.of("\nFix\nit\n\nBody\n");
        assertEquals(
                List.of("fix it"),
                text.subject().stream().map(MessageText.Sentence::text).toList());
    }

    @Test
    void who_signed_it_says_nothing() {
        MessageText text = MessageText.of("Fix it\n\nSigned-off-by: Race Deadlock <a@b>\nChange-Id: Ilock\n");
        assertEquals(1, text.sentences().size());
    }

    @Test
    void a_denied_word_nearly_counts() {
        List<Finding> findings = Rules.find("message-deadlock")
                .orElseThrow()
                .examine(new Dossier(
                        MessageText.of("This is no deadlock"),
                        new cbm.classifier.change.FixFacts(List.of(), 0, true, "")));
        assertEquals(1, findings.size());
        assertFalse(findings.getFirst().counts());
        assertTrue(findings.getFirst().butNot().contains("no deadlock"));
    }
}
