package cbm.miner.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TxtarFormatTest {
    private static final String ARCHIVE = """
            Unlock on the early return

            It was kept.
            -- before/p/a.go --
            package p

            func f() {
            \tlock()
            \treturn
            }
            -- before/p/gone.go --
            package p
            -- before/p/other.go --
            package p // the same
            -- after/p/a.go --
            package p

            func f() {
            \tlock()
            \tunlock()
            \treturn
            }
            -- after/p/come.go --
            package p
            -- after/p/other.go --
            package p // the same
            """;

    @Test
    void an_archive_is_a_fix_with_whole_texts_and_hunks() {
        Fix fix = TxtarFormat.read("example", ARCHIVE).fix();
        assertEquals("Unlock on the early return", fix.subject());
        assertEquals(
                List.of("M p/a.go", "A p/come.go", "D p/gone.go"),
                fix.files().stream()
                        .map(file -> file.kind().letter() + " " + file.pathAfter())
                        .toList());
        FileChange changed = fix.files().get(0);
        assertEquals(
                List.of(new Hunk(
                        2,
                        5,
                        2,
                        6,
                        "package p",
                        List.of(" ", " func f() {", " \tlock()", "+\tunlock()", " \treturn", " }"))),
                changed.hunks());
        assertEquals(Optional.of("package p\n"), fix.files().get(2).text(Side.BEFORE));
        assertEquals(Optional.of(""), fix.files().get(2).text(Side.AFTER));
    }

    @Test
    void files_that_stay_the_same_are_sources_around_the_fix() {
        Sources sources = TxtarFormat.read("example", ARCHIVE).sources();
        assertEquals(
                List.of("p/a.go", "p/come.go", "p/other.go"),
                sources.goFiles(Side.AFTER, "p").stream()
                        .map(Sources.SourceFile::path)
                        .toList());
        Sources.SourceFile other = sources.file(Side.BEFORE, "p/other.go").orElseThrow();
        assertEquals("package p // the same\n", other.text());
        assertEquals(
                other.id(), sources.file(Side.AFTER, "p/other.go").orElseThrow().id());
        assertEquals(Optional.empty(), sources.file(Side.BEFORE, "p/come.go"));
    }

    @Test
    void writing_what_was_read_and_reading_it_again_changes_nothing() {
        Fix fix = TxtarFormat.read("example", ARCHIVE).fix();
        String written = TxtarFormat.write(fix);
        assertEquals(fix, TxtarFormat.read("example", written).fix());
        assertEquals(
                written, TxtarFormat.write(TxtarFormat.read("example", written).fix()));
    }

    @Test
    void an_archive_without_either_tree_is_refused() {
        assertThrows(FixFormatException.class, () -> TxtarFormat.read("x", "only a message\n-- a.go --\npackage a\n"));
    }

    @Test
    void a_fix_of_hunks_only_cannot_be_an_archive() {
        Fix patch = PatchFormat.read("x", "--- a/a.go\n+++ b/a.go\n@@ -1 +1 @@\n-a\n+b\n")
                .get(0);
        assertThrows(IllegalArgumentException.class, () -> TxtarFormat.write(patch));
    }
}
