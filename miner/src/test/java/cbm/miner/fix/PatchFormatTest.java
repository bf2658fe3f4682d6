package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatchFormatTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";
    private static final String DIFF = """
            diff --git a/p/a.go b/p/a.go
            index 8f80515..0b4631f 100644
            --- a/p/a.go
            +++ b/p/a.go
            @@ -10,3 +10,4 @@ func (c *cache) get()
             \tc.mu.Lock()
            +\tdefer c.mu.Unlock()
             \tx := c.x

            """;
    private static final Hunk HUNK = new Hunk(
            10,
            3,
            10,
            4,
            "func (c *cache) get()",
            List.of(" \tc.mu.Lock()", "+\tdefer c.mu.Unlock()", " \tx := c.x", " "));

    @Test
    void a_shown_commit_has_its_message_and_date() {
        Fix fix = only("""
                commit %s (HEAD -> main)
                Merge: 33fd381 67297ba
                Author: Some Body <some@example.org>
                Date:   Fri Jun 13 12:07:37 2014 -0600

                    Fix deadlock on remap.

                    It was held twice.

                """.formatted(ID) + DIFF);
        assertEquals(ID, fix.commit());
        assertEquals("Fix deadlock on remap.\n\nIt was held twice.\n", fix.message());
        assertEquals(Instant.parse("2014-06-13T18:07:37Z"), fix.date());
        assertEquals(
                List.of(new FileChange(ChangeKind.MODIFIED, "p/a.go", "p/a.go", null, null, List.of(HUNK))),
                fix.files());
    }

    @Test
    void a_log_of_one_line_each_has_a_fix_for_each_commit() {
        List<Fix> fixes = PatchFormat.read("test", """
                0123456 (HEAD -> main, tag: v1) fix a race
                %s7654321 merge a branch
                abcdef0 fix a leak
                %s""".formatted(DIFF.stripTrailing() + "\n \n", DIFF));
        assertEquals(
                List.of("0123456", "abcdef0"), fixes.stream().map(Fix::commit).toList());
        assertEquals(
                List.of("fix a race", "fix a leak"),
                fixes.stream().map(Fix::subject).toList());
    }

    @Test
    void a_cover_letter_is_no_commit() {
        String letter = """
                From %s Mon Sep 17 00:00:00 2001
                From: Some Body <some@example.org>
                Date: Fri, 13 Jun 2014 12:07:37 -0600
                Subject: [PATCH v3 00/12] *** SUBJECT HERE ***

                *** BLURB HERE ***

                Some Body (1):
                  fix a race

                 p/a.go | 1 +
                 1 file changed, 1 insertion(+)

                """.formatted(ID);
        String patch = letter.replace("00/12] *** SUBJECT HERE ***", "01/12] fix a race") + DIFF;
        assertEquals(PatchFormat.read("test", patch), PatchFormat.read("test", letter + patch));
        assertThrows(FixFormatException.class, () -> PatchFormat.read("test", letter));
    }

    @Test
    void a_mailed_patch_has_its_subject_unfolded_and_decoded() {
        Fix fix = only("""
                From %s Mon Sep 17 00:00:00 2001
                From: Some Body <some@example.org>
                Date: Fri, 13 Jun 2014 12:07:37 -0600
                Subject: [PATCH v2 1/3] =?UTF-8?q?F=C3=BCr=20alle:?= fix a race
                 in the cache
                MIME-Version: 1.0

                The body.
                ---
                 p/a.go | 1 +
                 1 file changed, 1 insertion(+)

                """.formatted(ID) + DIFF + "-- \n2.39.5\n");
        assertEquals("Für alle: fix a race in the cache\n\nThe body.\n", fix.message());
        assertEquals(List.of(HUNK), fix.files().get(0).hunks());
    }

    private static final String ENCODED_HEAD = """
            From %s Mon Sep 17 00:00:00 2001
            Subject: [PATCH] fix a race
            MIME-Version: 1.0
            Content-Type: text/plain;
             charset=%s
            Content-transfer-encoding: %s

            """;

    private static String base64(String text, Charset charset) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(charset)) + "\n\n";
    }

    @Test
    void the_body_of_a_mail_in_base64_is_decoded_in_its_charset() {
        String body = "F\u00fcr alle.\n---\n" + DIFF;
        Fix plain = only("From %s Mon Sep 17 00:00:00 2001\nSubject: [PATCH] fix a race\n\n".formatted(ID) + body);
        String latin = ENCODED_HEAD.formatted(ID, "ISO-8859-1", "base64") + base64(body, ISO_8859_1);
        String utf = ENCODED_HEAD.formatted(ID, "\"utf-8\"", "BASE64") + base64(body.replace("\n", "\r\n"), UTF_8);
        assertEquals(List.of(plain, plain), PatchFormat.read("demo", latin + latin));
        assertEquals(plain, only(utf));
        assertEquals(plain, only(utf.replace("\n", "\r\n")));
        String damaged = ENCODED_HEAD.formatted(ID, "utf-8", "base64") + "=A=\n";
        assertFalse(only(damaged).whole());
        assertEquals("fix a race\n\n=A=\n", only(damaged).message());
    }

    @Test
    void the_body_of_a_mail_in_quoted_printable_is_decoded_too() {
        String body = "F\u00fcr alle: 1 = 2.\n---\n" + DIFF;
        String encoded = body.replace("=", "=3D").replace("\u00fc", "=C3=\n=BC").replace("+", "=\r\n+");
        assertEquals(
                only("From %s Mon Sep 17 00:00:00 2001\nSubject: fix a race\n\n".formatted(ID) + body),
                only(ENCODED_HEAD.formatted(ID, "utf-8", "quoted-printable") + encoded));
    }

    @Test
    void the_parts_of_a_mail_are_decoded_each_by_its_own_encoding() {
        Fix fix = only("""
                From %s Mon Sep 17 00:00:00 2001
                Subject: [PATCH] fix a race
                Content-Type: multipart/mixed; boundary="--=x"

                ----=x
                Content-Type: text/plain

                1 =3D 1
                ----=x
                Content-Type: text/x-patch
                Content-Transfer-Encoding: base64

                %s----=x--
                """.formatted(ID, base64(DIFF, UTF_8)));
        assertTrue(fix.message().contains("1 =3D 1"), fix.message());
        assertEquals(List.of(HUNK), fix.files().get(0).hunks());
    }

    @Test
    void whether_all_of_a_diff_is_there_is_told() {
        assertTrue(only(DIFF).whole());
        Fix bare = only("commit %s\n\n    fix a race\n".formatted(ID));
        assertFalse(bare.whole());
        assertTrue(bare.isUnseen());
        String combined = "diff --cc a.go\n--- a/a.go\n+++ b/a.go\n@@@ -1,1 -1,1 +1,1 @@@\n- a\n -b\n++c\n";
        assertFalse(only(combined).whole());
        assertFalse(only(combined).isUnseen());
        assertTrue(only(combined.replace("a.go", "a.txt")).isUnseen());
    }

    @Test
    void a_part_of_the_diff_that_a_mailed_message_shows_is_of_the_message() {
        String letter = "From %s Mon Sep 17 00:00:00 2001\nSubject: fix a race\n\nTo see it:\n\n".formatted(ID);
        String part = DIFF.lines().limit(7).collect(Collectors.joining("\n", "", "\n")) + "```\n\n";
        Fix fix = only(letter + part + DIFF);
        assertEquals("fix a race\n\nTo see it:\n\n" + part.stripTrailing() + "\n", fix.message());
        assertEquals(List.of(HUNK), fix.files().get(0).hunks());
        assertThrows(FixFormatException.class, () -> PatchFormat.read("mail", letter + part));
        assertThrows(FixFormatException.class, () -> PatchFormat.read("mail", letter + part + letter + DIFF));
    }

    @Test
    void a_bare_diff_has_no_commit_and_what_stands_before_it_is_the_message() {
        assertEquals("", only(DIFF).message());
        Fix fix = only("I think this fixes it:\n\n" + DIFF);
        assertEquals("", fix.commit());
        assertEquals("I think this fixes it:\n", fix.message());
        assertEquals(Instant.EPOCH, fix.date());
    }

    @Test
    void a_log_gives_a_fix_for_each_commit() {
        String one = "commit %s\nDate:   2014-06-13T12:07:37Z\n\n    One\n\n".formatted(ID);
        List<Fix> fixes = PatchFormat.read("log", one + DIFF + "\n" + one.replace("One", "Two") + one + DIFF + DIFF);
        assertEquals(
                List.of("One\n", "Two\n", "One\n"),
                fixes.stream().map(Fix::message).toList());
        assertEquals(
                List.of(1, 0, 2), fixes.stream().map(fix -> fix.files().size()).toList());
    }

    @Test
    void files_added_deleted_renamed_binary_and_with_odd_names_are_understood() {
        Fix fix = only("""
                diff --git a/new file.go b/new file.go
                new file mode 100644
                index 0000000..8f80515
                --- /dev/null
                +++ b/new file.go\t
                @@ -0,0 +1 @@
                +package p
                \\ No newline at end of file
                diff --git a/empty.go b/empty.go
                new file mode 100644
                index 0000000..e69de29
                diff --git a/gone.go b/gone.go
                deleted file mode 100755
                index 8f80515..0000000
                --- a/gone.go
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -package p
                --- a comment of two dashes
                diff --git a/old.go b/sub/new.go
                similarity index 95%
                rename from old.go
                rename to sub/new.go
                diff --git a/data.bin b/data.bin
                index 8f80515..0b4631f 100644
                Binary files a/data.bin and b/data.bin differ
                diff --git "a/f\\303\\274r.go" "b/f\\303\\274r.go"
                old mode 100644
                new mode 100755
                """);
        assertEquals(
                List.of("A new file.go", "A empty.go", "D gone.go", "R sub/new.go", "M data.bin", "M für.go"),
                fix.files().stream()
                        .map(file -> file.kind().letter() + " " + file.pathAfter())
                        .toList());
        assertEquals("old.go", fix.files().get(3).pathBefore());
        assertEquals(
                List.of("+package p", "\\ No newline at end of file"),
                fix.files().get(0).hunks().get(0).lines());
        assertEquals(2, fix.files().get(2).hunks().get(0).removed());
    }

    @Test
    void of_a_combined_diff_the_part_against_the_first_parent_is_taken() {
        Fix fix = only("""
                diff --cc p/a.go
                index 8f80515,1234567..0b4631f
                --- a/p/a.go
                +++ b/p/a.go
                @@@ -1,3 -1,4 +1,4 @@@ func f()
                  a
                 -only in the second
                - only in the first
                 +from the first
                ++in neither
                + from the second
                """);
        assertEquals(
                List.of(" a", "-only in the first", " from the first", "+in neither", "+from the second"),
                fix.files().get(0).hunks().get(0).lines());
    }

    @Test
    void plain_unified_diffs_carriage_returns_and_absent_prefixes_are_taken() {
        Fix plain = only("--- a.go\t2018-01-01 00:00:00\n+++ a.go\t2018-01-02 00:00:00\n@@ -1 +1 @@\n-a\n+b\n");
        assertEquals("a.go", plain.files().get(0).pathAfter());
        assertEquals(only(DIFF), only(DIFF.replace("\n", "\r\n")));
        Fix bare = only("diff --git c/a.go c/a.go\n--- c/a.go\n+++ c/a.go\n@@ -1 +1 @@\n-a\r\n+b\r\n");
        assertEquals("c/a.go", bare.files().get(0).pathAfter());
        assertEquals(List.of("-a\r", "+b\r"), bare.files().get(0).hunks().get(0).lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hello                                      | 1
                    diff --git a/a b/a\\n@@ -1,2 +1,2 @@\\n a    | 3
                    diff --git a/a b/a\\n@@ -1,2 +1,2 @@\\n a\\nx | 4
                    diff --git a/a b/a\\n@@ -1 +1 @@ \\n-a\\n-b   | 4
                    diff --git a/a b/a\\n@@ one @@             | 2
                    diff --git a/a\\n                          | 1
                    @@ -1 +1 @@                               | 1
                    """)
    void garbage_is_refused_with_its_line(String text, int line) {
        FixFormatException refusal =
                assertThrows(FixFormatException.class, () -> PatchFormat.read("garbage", text.replace("\\n", "\n")));
        assertEquals(line, refusal.line(), refusal.getMessage());
    }

    @Test
    void writing_what_was_read_and_reading_it_again_changes_nothing() {
        Fix fix = new Fix(
                "demo",
                ID,
                "Subject\n\n    indented\n\nlast\n",
                Instant.parse("2018-05-22T10:11:12Z"),
                List.of(
                        new FileChange(
                                ChangeKind.ADDED,
                                "new file.go",
                                "new file.go",
                                null,
                                null,
                                List.of(new Hunk(0, 0, 1, 1, "", List.of("+x", "\\ No newline at end of file")))),
                        new FileChange(
                                ChangeKind.DELETED,
                                "f\u00fcr.go",
                                "f\u00fcr.go",
                                null,
                                null,
                                List.of(new Hunk(1, 1, 0, 0, "", List.of("-x\r")))),
                        new FileChange(ChangeKind.RENAMED, "a.go", "b/a.go", null, null, List.of(HUNK)),
                        new FileChange(ChangeKind.COPIED, "a.go", "c.go", null, null, List.of()),
                        new FileChange(ChangeKind.MODIFIED, "m.go", "m.go", null, null, List.of(HUNK, HUNK))));
        String written = PatchFormat.write(fix);
        assertEquals(List.of(fix), PatchFormat.read("demo", written));
        assertEquals(written, PatchFormat.write(only(written)));
    }

    private static Fix only(String text) {
        List<Fix> fixes = PatchFormat.read("demo", text);
        assertEquals(1, fixes.size());
        return fixes.get(0);
    }
}
