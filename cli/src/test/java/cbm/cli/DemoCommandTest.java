package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_prints_the_same_everywhere() throws IOException {
        assertEquals(0, run("demo"), err::toString);
        Files.writeString(Files.createDirectories(Path.of("target", "demo")).resolve("demo.txt"), out.toString());
        assertEquals(golden(), out.toString(), "if the new output is right, copy cli/target/demo/demo.txt");
        assertEquals("", err.toString());
    }

    @Test
    void it_prints_the_same_under_another_locale(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(0, run("demo", "--in", folder.toString()), err::toString);
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(golden(), out.toString());
    }

    @Test
    void without_a_folder_nothing_stays_behind() throws IOException {
        assertEquals(0, run("demo"));
        assertEquals(Set.of(), temporary());
    }

    @Test
    void a_named_folder_holds_repository_and_study(@TempDir Path folder) {
        Path place = folder.resolve("new").resolve("ferry-demo");
        assertEquals(0, run("demo", "--in", place.toString()), err::toString);
        assertTrue(Files.isRegularFile(place.resolve("ferry.git/HEAD")));
        assertTrue(Files.isRegularFile(place.resolve("study/candidates.csv")));
        assertTrue(err.toString().contains(place.toString()));
    }

    @Test
    void quietly_nothing_stands_on_standard_error(@TempDir Path folder) throws IOException {
        assertEquals(0, run("demo", "--quiet", "--in", folder.toString()));
        assertEquals("", err.toString());
        assertEquals(golden(), out.toString());
    }

    @Test
    void a_folder_that_is_not_empty_is_the_users_fault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");
        assertEquals(ExitCode.USER.code(), run("demo", "--in", folder.toString()));
        assertTrue(err.toString().contains("is not empty"), err::toString);
        assertEquals("mine", Files.readString(folder.resolve("mine")));
        assertFalse(Files.exists(folder.resolve("study")));
    }

    @Test
    void the_repository_can_be_mined_again(@TempDir Path folder) {
        assertEquals(0, run("demo", "--in", folder.toString()));
        assertEquals(
                0,
                run(
                        "mine",
                        folder.resolve("ferry.git").toString(),
                        "--study",
                        folder.resolve("again").toString(),
                        "--keywords",
                        "go-study-2019"));
        assertTrue(err.toString().contains("ferry: 80 commits (80 new), 45 candidates"), err::toString);
    }

    private int run(String... words) {
        return Cbm.run(new PrintWriter(out), new PrintWriter(err, true), words);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(DemoCommand.TEMPORARY))
                    .collect(Collectors.toSet());
        }
    }

    private static String golden() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(DemoCommandTest.class.getResourceAsStream("demo.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
