package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.change.ChangeReader;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The false alarms and misses that reading real histories brought to light, as miniatures of our own. */
class RuntimeFixturesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "rules");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("(fires|quiet)-.*\\.txtar"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_rule_fires_or_is_quiet_as_the_name_of_its_fixture_says(Path fixture) throws IOException {
        String rule = FOLDER.relativize(fixture).getName(0).toString();
        boolean fires = String.valueOf(fixture.getFileName()).startsWith("fires-");
        TxtarFormat.Archive archive = TxtarFormat.read("fixture", Files.readString(fixture));
        Dossier dossier = new Dossier(
                MessageText.of(archive.fix().message()), new ChangeReader().read(archive.fix(), archive.sources()));
        Set<String> fired = Rules.findings(dossier).stream()
                .filter(Finding::counts)
                .map(finding -> finding.evidence().rule())
                .collect(Collectors.toSet());
        assertTrue(Rules.find(rule).isPresent(), rule);
        assertEquals(fires, fired.contains(rule), rule + " among " + fired);
    }

    @Test
    void there_are_fixtures_of_both_sorts() throws IOException {
        List<String> names = fixtures().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        assertTrue(names.stream().anyMatch(name -> name.startsWith("fires-")));
        assertTrue(names.stream().anyMatch(name -> name.startsWith("quiet-")));
    }
}
