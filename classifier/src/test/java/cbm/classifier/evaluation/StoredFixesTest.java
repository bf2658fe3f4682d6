package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.classifier.Classifier;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
                        sorted(result.verdict().evidence()),
                        sorted(again.getLast().evidence()),
                        file.toString());
            }
        }
    }

    private static List<String> sorted(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).sorted().toList();
    }

    @Test
    void only_the_first_lines_are_read_until_a_fix_is_asked_for() throws IOException {
        String text = "commit one a/b 1234\nnonsense\ncommit two a%20c 5678\nfix others=0\n";
        List<StoredFixes.Pending> pending = StoredFixes.pending(new StringReader(text));
        assertEquals(
                List.of("one", "two"),
                pending.stream().map(StoredFixes.Pending::id).toList());
        assertEquals("5678", pending.getLast().commit());
        assertEquals("a c", pending.getLast().read().repository());
        assertThrows(UncheckedIOException.class, () -> pending.getFirst().read());
    }

    @Test
    void what_is_no_stored_fix_is_refused() {
        assertThrows(IOException.class, () -> StoredFixes.read(new StringReader("commit a b\nnonsense\n")));
    }
}
