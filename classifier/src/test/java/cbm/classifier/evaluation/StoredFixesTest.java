package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.classifier.Classifier;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredFixesTest {

    /** Over all examples of all rules: what is stored gives the same evidence as the fix itself. */
    @Test
    void a_stored_fix_is_judged_like_the_fix() throws IOException {
        Classifier classifier = new Classifier();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/rules"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txtar")).toList()) {
                var archive = TxtarFormat.read("example", Files.readString(file));
                var result = classifier.classify(archive.fix(), archive.sources(), Judge.Known.NOTHING);
                StoredFix stored = StoredFix.of("an-id", result.verdict(), result.dossier());
                List<StoredFix> again = StoredFixes.read(new StringReader(StoredFixes.write(List.of(stored, stored))));
                assertEquals(2, again.size());
                assertEquals(
                        sorted(Rules.evidence(result.findings())),
                        sorted(again.getLast().evidence()),
                        file.toString());
            }
        }
    }

    private static List<String> sorted(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).sorted().toList();
    }

    @Test
    void what_is_no_stored_fix_is_refused() {
        assertThrows(IOException.class, () -> StoredFixes.read(new StringReader("commit a b\nnonsense\n")));
    }
}
