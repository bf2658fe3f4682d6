package cbm.miner.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixReaderTest {
    @Test
    void a_fix_has_its_message_its_date_and_both_texts() {
        try (HistoryBuilder history = HistoryBuilder.inMemory();
                FixReader reader = new FixReader(history.repository(), Budget.standard())) {
            history.commit("base").file("p/a.go", "package p\n").create();
            ObjectId id = history.commit("Behebe für alle".getBytes(ISO_8859_1))
                    .encoding("ISO-8859-1")
                    .file("p/a.go", "package q\n")
                    .file("p/b.go", "package q\n")
                    .create();
            ReadFix read = reader.read("demo", CommitId.of(id));
            assertEquals("Behebe für alle", read.fix().message());
            assertEquals(HistoryBuilder.START.plusSeconds(60), read.fix().date());
            FileChange changed = read.fix().files().get(0);
            assertEquals(Optional.of("package p\n"), changed.text(Side.BEFORE));
            assertEquals(Optional.of("package q\n"), changed.text(Side.AFTER));
            assertEquals(Optional.of(""), read.fix().files().get(1).text(Side.BEFORE));
        }
    }

    @Test
    void the_sources_know_every_file_before_and_after() {
        try (HistoryBuilder history = HistoryBuilder.inMemory();
                FixReader reader = new FixReader(history.repository(), Budget.standard())) {
            history.commit("base")
                    .file("p/a.go", "package p // a\n")
                    .file("p/b.go", "package p // b\n")
                    .file("p/notes.txt", "notes\n")
                    .file("p/q/c.go", "package q\n")
                    .symlink("p/link.go", "a.go")
                    .file("root.go", "package main\n")
                    .create();
            ObjectId id = history.commit("fix")
                    .delete("p/b.go")
                    .file("p/a.go", "package p // A\n")
                    .create();
            Sources sources = reader.read("demo", CommitId.of(id)).sources();
            assertEquals(List.of("p/a.go", "p/b.go"), paths(sources.goFiles(Side.BEFORE, "p")));
            assertEquals(List.of("p/a.go"), paths(sources.goFiles(Side.AFTER, "p")));
            assertEquals(List.of("root.go"), paths(sources.goFiles(Side.AFTER, "")));
            assertEquals(List.of(), paths(sources.goFiles(Side.AFTER, "none/such")));
            Sources.SourceFile file = sources.file(Side.AFTER, "p/a.go").orElseThrow();
            assertEquals("package p // A\n", file.text());
            assertEquals(history.blob(id, "p/a.go").name(), file.id());
            assertTrue(sources.file(Side.AFTER, "p/b.go").isEmpty());
            assertTrue(sources.file(Side.AFTER, "p").isEmpty());
        }
    }

    @Test
    void a_root_commit_has_no_sources_before() {
        try (HistoryBuilder history = HistoryBuilder.inMemory();
                FixReader reader = new FixReader(history.repository(), Budget.standard())) {
            ObjectId id = history.commit("root").file("a.go", "package p\n").create();
            Sources sources = reader.read("demo", CommitId.of(id)).sources();
            assertEquals(List.of(), paths(sources.goFiles(Side.BEFORE, "")));
            assertEquals(List.of("a.go"), paths(sources.goFiles(Side.AFTER, "")));
        }
    }

    @Test
    void what_is_lost_is_not_there_and_a_lost_commit_is_a_skip(@TempDir Path directory) {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"));
                FixReader reader = new FixReader(history.repository(), Budget.standard())) {
            ObjectId id = history.commit("root")
                    .file("a.go", "package a\n")
                    .file("b.go", "package b\n")
                    .create();
            history.lose(history.blob(id, "a.go"));
            ReadFix read = reader.read("demo", CommitId.of(id));
            assertTrue(read.sources().file(Side.AFTER, "a.go").isEmpty());
            assertEquals("", read.sources().goFiles(Side.AFTER, "").get(0).text());
            assertEquals(Optional.empty(), read.fix().files().get(0).text(Side.AFTER));
            history.lose(id);
            try (FixReader fresh = new FixReader(history.repository(), Budget.standard())) {
                ReadFix lost = fresh.read("demo", CommitId.of(id));
                assertEquals(
                        SkipReason.MISSING_OBJECT, lost.diff().skips().get(0).reason());
                assertEquals(List.of(), lost.fix().files());
            }
        }
    }

    private static List<String> paths(List<Sources.SourceFile> files) {
        return files.stream().map(Sources.SourceFile::path).toList();
    }
}
