package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the files of a study against a study that all commands have written to. */
class StudyFilesPageTest {
    private static final Path PAGE = Path.of("..", "miner", "STUDY-FILES.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TempDir
    private Path folder;

    private Path study() {
        Path repository = folder.resolve("demo/ferry.git");
        String study = folder.resolve("study").toString();
        run("demo", "--in", folder.resolve("demo").toString());
        run("mine", "cloned=" + repository.toUri(), "--study", study);
        run("classify", "--study", study);
        run("sample", "--study", study, "--size", "3");
        run("lifetime", "--study", study);
        run("figures", "--study", study);
        run("report", "--study", study);
        run("tables", "--study", study, "--out", study + "/tables");
        return Path.of(study);
    }

    private static void run(String... args) {
        StringWriter err = new StringWriter();
        assertEquals(0, Cbm.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args), err::toString);
    }

    @Test
    void the_page_names_every_file_and_every_column() throws IOException {
        Path study = study();
        String page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(study)) {
            List<String> unnamed = files.map(
                            file -> "\n| `" + file.getFileName() + (Files.isDirectory(file) ? "/" : "") + "` |")
                    .filter(row -> !page.contains(row))
                    .toList();
            assertEquals(List.of(), unnamed);
        }
        Map<String, List<String>> documented = sections(page);
        TreeSet<String> met = new TreeSet<>();
        for (Path file : tables(study)) {
            String name = documented.keySet().stream()
                    .filter(glob -> FileSystems.getDefault()
                            .getPathMatcher("glob:" + glob)
                            .matches(file))
                    .findFirst()
                    .orElse("nothing");
            List<String> header =
                    List.of(Files.readAllLines(study.resolve(file)).getFirst().split(","));
            List<String> columns = documented.getOrDefault(name, List.of("not documented"));
            // Tables whose columns are labels are described in words.
            assertTrue(
                    columns.isEmpty() || columns.equals(header), file + " has " + header + ", documented " + columns);
            met.add(name);
        }
        assertEquals(new TreeSet<>(documented.keySet()), met);
    }

    private static List<Path> tables(Path study) throws IOException {
        try (Stream<Path> files = Files.walk(study)) {
            return files.map(study::relativize)
                    .filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** The columns that the page tells of, by the names in the heading above. */
    private static Map<String, List<String>> sections(String page) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : page.lines().toList()) {
            Matcher quoted = QUOTED.matcher(line);
            if (line.startsWith("## `")) {
                columns = new ArrayList<>();
                while (quoted.find()) {
                    sections.put(quoted.group(1), columns);
                }
            } else if (line.startsWith("| `") && !sections.isEmpty() && quoted.find()) {
                columns.add(quoted.group(1));
            }
        }
        return sections;
    }
}
