package cbm.miner.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void a_written_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside() throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, "old");
        WholeFile.write(file, "new\u00e9");
        assertEquals("new\u00e9", Files.readString(file));
        assertEquals(List.of("rows.csv"), names());
    }

    @Test
    void the_old_file_stays_until_the_new_one_is_put_in_its_place() throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, "old");
        try (WholeFile whole = WholeFile.at(file)) {
            Files.writeString(whole.part(), "half");
            assertEquals("old", Files.readString(file));
            assertTrue(WholeFile.isLeftOf(file, whole.part()));
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("rows.csv"), names());
    }

    @Test
    void what_cannot_be_put_in_its_place_is_dropped() throws IOException {
        Path taken = folder.resolve("rows.csv");
        Path inner = Files.createDirectories(taken.resolve("inner"));
        assertThrows(IOException.class, () -> WholeFile.write(taken, "text"));
        assertTrue(Files.isDirectory(inner));
        assertEquals(List.of("rows.csv"), names());
    }

    @Test
    void other_files_are_not_taken_for_what_a_killed_run_left() {
        Path file = folder.resolve("rows.csv");
        assertTrue(WholeFile.isLeftOf(file, folder.resolve("rows.csv.17~part")));
        assertFalse(WholeFile.isLeftOf(file, file));
        assertFalse(WholeFile.isLeftOf(file, folder.resolve("other.csv.17~part")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
