package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a JDK and a Maven that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path SOURCES = Path.of("..");

    @TempDir
    private Path home;

    @BeforeEach
    void setUp() throws IOException {
        copy("cbm");
        copy("cli/src/build/jdk.sh");
        program("jdk/bin/java", "echo \"java in ${LC_ALL:-no locale}: ${*: -1}\"");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    private void copy(String file) throws IOException {
        Path to = home.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(SOURCES.resolve(file), to);
    }

    private Path program(String file, String script) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/usr/bin/env bash\n" + script + "\n");
        assertTrue(path.toFile().setExecutable(true));
        return path;
    }

    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("cbm").toString(), "word").redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG|CBM_.*|JAVA_HOME"));
        builder.environment().put("CBM_JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("cli/target"));
        Files.writeString(home.resolve("cli/target/cbm.jar"), "");
    }

    @Test
    void paths_may_hold_any_letter_where_no_locale_is_set() throws IOException, InterruptedException {
        built();
        assertEquals("java in C.UTF-8: word", run(Map.of("CBM_NO_BUILD", "1")));
        assertEquals("java in C.UTF-8: word", run(Map.of("CBM_NO_BUILD", "1", "LC_ALL", "POSIX")));
        assertEquals("java in no locale: word", run(Map.of("CBM_NO_BUILD", "1", "LANG", "de_DE.UTF-8")));
    }

    @Test
    void the_first_use_compiles_no_tests() throws IOException, InterruptedException {
        Path calls = home.resolve("calls");
        Path maven = program("bin/mvn", "echo \"$*\" >>" + calls + "; mkdir -p cli/target; : >cli/target/cbm.jar");
        run(Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH")));
        assertTrue(Files.readString(calls).contains("-Dmaven.test.skip"), () -> calls.toString());
    }
}
