package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.change.ChangeReader;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule on its own examples: miniature fixes, in which {@code // want} ends each line (of the message, before or after) that the
 * rule must point at, and no other.
 */
class RuleFixturesTest {

    static final Path FOLDER = Path.of("src/test/resources/rules");

    private static final String WANT = " // want";

    private final ChangeReader changes = new ChangeReader();

    @TestFactory
    Stream<DynamicTest> a_rule_points_at_the_wanted_lines_and_no_others() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txtar")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        String id = file.getName(file.getNameCount() - 2).toString();
        Rule rule = Rules.find(id).orElseThrow();
        String text = Files.readString(file);
        assertEquals(
                wanted(text), found(rule, text.replace(WANT, "")), rule.card().title());
    }

    private String found(Rule rule, String text) {
        var archive = TxtarFormat.read("example", text);
        Dossier dossier =
                new Dossier(MessageText.of(archive.fix().message()), changes.read(archive.fix(), archive.sources()));
        return rule.examine(dossier).stream()
                .filter(Finding::counts)
                .map(Finding::evidence)
                .map(evidence -> evidence.sideOfFile()
                                .map(side -> side == cbm.miner.fix.Side.BEFORE ? "before/" : "after/")
                                .orElse("message")
                        + evidence.path() + ":" + evidence.firstLine())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String wanted(String text) {
        TreeSet<String> wanted = new TreeSet<>();
        String file = "message";
        int line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            if (each.startsWith("-- ") && each.endsWith(" --")) {
                file = each.substring(3, each.length() - 3);
                line = 0;
                continue;
            }
            line++;
            if (each.endsWith(WANT)) {
                wanted.add(file + ":" + line);
            }
        }
        return wanted.toString();
    }

    /** The example folders' names. */
    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
