package cbm.miner.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeywordMatcherTest {
    private static List<String> hits(String profile, String message) {
        KeywordProfile parsed = KeywordProfile.parse("test", profile);
        byte[] text = message.getBytes(UTF_8);
        return new KeywordMatcher(parsed)
                .match(text, 0, text.length)
                .map(found -> found.describe(parsed))
                .orElse(List.of());
    }

    private static boolean hit(String profile, String message) {
        return !hits(profile, message).isEmpty();
    }

    @Test
    void a_substring_hits_inside_of_words_in_any_letter_case_and_within_one_line() {
        assertTrue(hit("substring lock", "a bloCKED one"));
        assertTrue(hit("substring goroutine leak", "fix Goroutine Leak"));
        assertFalse(hit("substring goroutine leak", "fix goroutine\nleak"));
        assertFalse(hit("substring goroutine leak", "fix goroutine-leak"));
        assertFalse(hit("substring goroutine leak", "fix goroutine  leak"));
    }

    @Test
    void a_word_stands_alone_and_is_not_a_part_of_an_identifier() {
        assertTrue(hit("word hung", "it hung."));
        assertTrue(hit("word hung", "hung"));
        assertFalse(hit("word hung", "hungry"));
        assertFalse(hit("word hung", "is_hung"));
        assertFalse(hit("word hung", "hung2"));
        assertFalse(hit("word lock", "Öffnenlock"));
        assertTrue(hit("word hold the lock", "hold the\nlock"), "a phrase goes on over a line's end");
    }

    @Test
    void an_inflected_word_hits_in_its_forms_and_as_a_part_of_an_identifier() {
        for (String form : List.of("race", "races", "racing", "raced", "racy", "datarace", "dataRace", "fix_race_x")) {
            assertTrue(hit("inflected race", "a " + form + " here"), form);
        }
        for (String other : List.of("trace", "traces", "tracing", "graceful", "bracelet", "embrace", "racetrack")) {
            assertFalse(hit("inflected race", "a " + other + " here"), other);
        }
        for (String form : List.of("leak", "leaks", "leaking", "leaked", "leaky")) {
            assertTrue(hit("inflected leak", form), form);
        }
        assertTrue(hit("inflected synchronize", "synchronisation"));
        assertTrue(hit("inflected concurrent", "concurrency, concurrently"));
        assertFalse(hit("inflected concurrent", "concur"));
        assertTrue(hit("inflected goroutine leak", "goroutine leaks"));
    }

    @Test
    void the_subject_is_the_first_paragraph_and_the_body_is_the_rest() {
        String message = "\nfix race\nin two lines with deadlock\n\nbody has a mutex\n";
        assertEquals(
                List.of("race@subject", "deadlock@subject", "mutex@body"),
                hits("substring race\nsubstring deadlock\nsubstring mutex", message));
        assertEquals(List.of("race@subject"), hits("substring subject race\nsubstring body deadlock", message));
        assertEquals(List.of("mutex@body"), hits("word body mutex\nword subject mutex\n", message));
        assertEquals(List.of("race@subject+body"), hits("substring race", "race\r\n\r\nand race"));
    }

    @Test
    void people_in_trailers_are_no_words_of_the_message() {
        for (String trailer : List.of(
                "Signed-off-by: Chun-Hung Lock <hung@lock.example>",
                "Docker-DCO-1.1-Signed-off-by: Hung <a@lock.example> (github: hung)",
                "  co-authored-BY: Hung Lock <a@b>",
                "Cc: Hung Lock <a@b>",
                "CC: @hung",
                "Reviewed-by: Hung Lock <a@b>\r")) {
            assertEquals(
                    List.of(), hits("word hung\nsubstring lock", "Fix it\n\nSo that.\n" + trailer + "\n"), trailer);
        }
        assertEquals(
                List.of("hung@body", "lock@subject"),
                hits("word hung\nsubstring lock", "a lock\n\nIt hung.\nAcked-by: Hung Lock <a@b>"));
        assertEquals(List.of(), hits("word very hung", "Fix it\n\nIt is very\nTested-by: Hung <a@b>\nhung-by"));
    }

    @Test
    void lines_that_only_look_like_trailers_are_searched() {
        for (String line : List.of(
                "Caused-by: it hung",
                "by: hung <a@b>",
                "Cause: hung, says a@b",
                "acc: hung @b",
                "cc hung @b",
                "Signed-off-by hung <a@b>",
                "so it hung; acked-by: A <a@b>")) {
            assertTrue(hit("word hung", "Fix it\n\n" + line), line);
        }
        assertTrue(hit("word hung", "Fix it\n\nIt hung\nSigned-off-by: A <a@b>\n"));
    }

    @Test
    void a_profile_names_the_line_that_is_no_entry() {
        String message = fault("# title\n\nword x\nlock\n");
        assertTrue(message.contains("mine") && message.contains("line 4") && message.contains("'lock'"), message);
        assertTrue(fault("fuzzy lock").contains("line 1"));
        assertTrue(fault("# nothing\n").contains("no entry"));
    }

    private static String fault(String profile) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> KeywordProfile.parse("mine", profile))
                .getMessage());
    }

    @Test
    void comments_and_blanks_do_not_change_the_hash_but_an_entry_does() {
        KeywordProfile plain = KeywordProfile.parse("a", "word lock\nsubstring body race condition\n");
        KeywordProfile commented = KeywordProfile.parse("b", "# t\n\n  WORD   lock\nsubstring BODY  race   condition");
        assertEquals(plain.hash(), commented.hash());
        assertEquals(plain.keywords(), commented.keywords());
        assertFalse(plain.hash().equals(KeywordProfile.parse("a", "word locks").hash()));
    }

    @Test
    void an_entry_as_a_line_is_read_back_as_the_same_entry() {
        for (String name : cbm.datasets.KeywordProfiles.names()) {
            KeywordProfile shipped = KeywordProfile.parse(
                    name, cbm.datasets.KeywordProfiles.text(name).orElseThrow());
            String printed = String.join(
                    "\n", shipped.keywords().stream().map(Keyword::line).toList());
            assertEquals(shipped.keywords(), KeywordProfile.parse(name, printed).keywords());
        }
    }

    @Test
    void many_different_bytes_in_a_profile_do_no_harm() {
        StringBuilder profile = new StringBuilder();
        for (int c = 0x21; c < 0x800; c += 7) {
            profile.append("substring x").appendCodePoint(c).append("y\n");
        }
        assertTrue(hit(profile.toString(), "die x" + Character.toString(0x21 + 7 * 200) + "y hier"));
        assertFalse(hit(profile.toString(), "die x" + Character.toString(0x21 + 7 * 200 + 1) + "y hier"));
    }
}
