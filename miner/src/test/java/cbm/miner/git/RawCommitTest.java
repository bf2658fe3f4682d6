package cbm.miner.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

final class RawCommitTest {
    private static final String TREE = "tree " + "0123456789".repeat(4) + "\n";
    private static final String PARENT = "parent " + "89abcdef01".repeat(4) + "\n";
    private static final String PEOPLE = "author A U Thor <a@example.org> 1500000000 +0200\n"
            + "committer C O Mitter <c@example.org> 1500000060 -0130\n";

    private static RawCommit commit(String headers, byte[] message) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes(headers.getBytes(ISO_8859_1));
        raw.write('\n');
        raw.writeBytes(message);
        return new RawCommit(ObjectId.zeroId(), raw.toByteArray());
    }

    private static String screened(RawCommit commit) {
        RawCommit.Utf8 text = commit.messageBytes();
        return new String(text.bytes(), text.start(), text.end() - text.start(), UTF_8);
    }

    @Test
    void headers_and_message_are_found() {
        RawCommit commit = commit(TREE + PARENT + PARENT + PEOPLE, "subject\n\nbody\n".getBytes(UTF_8));
        assertTrue(commit.isWellFormed());
        assertEquals(2, commit.parentCount());
        assertEquals("89abcdef01".repeat(4), commit.parents().get(1).name());
        assertEquals("A U Thor", commit.authorName());
        assertEquals(Instant.ofEpochSecond(1_500_000_000), commit.authorDate());
        assertEquals(Instant.ofEpochSecond(1_500_000_060), commit.commitDate());
        assertEquals("subject\n\nbody\n", commit.message());
        assertFalse(commit.isMisencoded());
    }

    @Test
    void a_signature_that_looks_like_headers_or_like_a_message_is_neither() {
        String signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n author Evil <e@example.org> 1 +0000\n"
                + " encoding Shift_JIS\n \n -----END PGP SIGNATURE-----\n";
        RawCommit commit = commit(TREE + PEOPLE + signature, "race".getBytes(UTF_8));
        assertEquals("A U Thor", commit.authorName());
        assertEquals("race", commit.message());
        assertEquals("race", screened(commit));
    }

    @Test
    void a_declared_encoding_is_decoded() {
        RawCommit latin = commit(TREE + PEOPLE + "encoding ISO-8859-1\n", "R\u00e9sum\u00e9".getBytes(ISO_8859_1));
        assertEquals("R\u00e9sum\u00e9", latin.message());
        assertEquals("R\u00e9sum\u00e9", screened(latin));
        assertFalse(latin.isMisencoded());
    }

    @Test
    void the_second_byte_of_a_japanese_character_is_no_letter() {
        // The second byte of this character in Shift_JIS is the letter l.
        byte[] bytes = {(byte) 0x83, 'l', 'o', 'c', 'k'};
        RawCommit commit = commit(TREE + PEOPLE + "encoding Shift_JIS\n", bytes);
        assertFalse(screened(commit).contains("lock"), screened(commit));
        assertTrue(screened(commit).endsWith("ock"));
        assertEquals(new String(bytes, Charset.forName("Shift_JIS")), commit.message());
    }

    @Test
    void an_unknown_encoding_is_read_as_utf_8_and_said() {
        RawCommit commit = commit(TREE + PEOPLE + "encoding x-no-such\n", "r\u00e4ce".getBytes(UTF_8));
        assertEquals("r\u00e4ce", commit.message());
        assertTrue(commit.isMisencoded());
        assertTrue(commit(TREE + PEOPLE + "encoding \n", "a".getBytes(UTF_8)).isMisencoded());
    }

    @Test
    void broken_utf_8_is_read_byte_by_byte_and_said() {
        byte[] bytes = {'r', 'a', 'c', 'e', (byte) 0xe9, '!'};
        RawCommit commit = commit(TREE + PEOPLE, bytes);
        assertEquals("race\u00e9!", commit.message());
        assertTrue(commit.isMisencoded());
    }

    @Test
    void missing_headers_are_empty() {
        RawCommit commit = commit(TREE, "m".getBytes(UTF_8));
        assertTrue(commit.isWellFormed());
        assertEquals("", commit.authorName());
        assertEquals(Instant.EPOCH, commit.authorDate());
        assertEquals(Instant.EPOCH, commit.commitDate());
        assertEquals("m", commit.message());
    }

    @Test
    void an_author_who_is_named_by_an_address_is_named_without_its_host() {
        String people = "author jo@example.org <jo@example.org> 1 +0000\n";
        assertEquals("jo", commit(TREE + people, new byte[0]).authorName());
    }

    @Test
    void what_does_not_begin_as_a_commit_is_damaged() {
        assertFalse(commit("", "x".getBytes(UTF_8)).isWellFormed());
        assertFalse(commit("tree 0123\n" + PEOPLE, "x".getBytes(UTF_8)).isWellFormed());
        assertFalse(commit(TREE + "parent 0123\n", new byte[0]).isWellFormed());
        assertFalse(
                commit(TREE + PARENT.replace("89ab", "xyz\u00e9"), new byte[0]).isWellFormed());
        assertFalse(new RawCommit(ObjectId.zeroId(), new byte[0]).isWellFormed());
    }

    @Test
    void no_bytes_make_it_fail() {
        Random random = new Random(7);
        byte[] whole = (TREE + PARENT + PEOPLE + "encoding UTF-8\n\nmessage").getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] raw = java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int edit = random.nextInt(4); edit > 0 && raw.length > 0; edit--) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            }
            RawCommit commit = new RawCommit(ObjectId.zeroId(), raw);
            if (commit.isWellFormed()) {
                commit.parents();
            }
            commit.message();
            commit.authorName();
            commit.authorLine();
            assertNotNull(commit.authorDate().toString());
            assertNotNull(commit.commitDate().toString());
            commit.isMisencoded();
            commit.messageBytes();
        }
    }
}
