package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.syntax.NamePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectWordsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.mu.Lock()",
                "defer s.RUnlock()",
                "wg.Add(1)",
                "ch <- 1",
                "x := <-ch",
                "for range ch {}",
                "close(ch)",
                "go f()",
                "select {}",
                "n.Store(2)",
                "uatomic.AddInt64(&n, 1)",
                "s.cancelAll()",
                "Cancel()",
                "time.Sleep(d)",
                "t.Fatalf(a)",
                "w.CloseWithError(err)",
                "g.TryGo(f)",
                "cond.Broadcast()"
            })
    void each_effect_has_its_word(String code) {
        assertTrue(EffectWords.areIn(code, 0, code.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return s.name",
                "s.blocks = append(s.blocks, goal)",
                "unlock(Locked)",
                "x.closed = a < -b",
                "address.Adder(selected)",
                "ancel(panel)"
            })
    void names_that_only_hold_a_word_are_none(String code) {
        assertFalse(EffectWords.areIn(code, 0, code.length()));
    }

    @Test
    void only_the_given_part_counts() {
        String text = "go x = y close";
        assertFalse(EffectWords.areIn(text, 2, 8));
    }

    @Test
    void a_function_without_them_has_no_effect() throws IOException {
        int without = 0;
        int with = 0;
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                for (String text : Files.readString(file).split("(?m)^-- .* --$", -1)) {
                    FileOutline outline = FileOutline.of(text, new NamePool());
                    PackageScope scope = new PackageScope(outline.packageName(), List.of(outline), path -> null);
                    for (String name : outline.functions()) {
                        var found = scope.function(name);
                        if (found == null) {
                            continue;
                        }
                        if (EffectWords.areIn(
                                text, found.node().start(), found.node().end())) {
                            with++;
                        } else {
                            without++;
                            assertEquals(List.of(), Summary.read(found, 1), file + " " + name);
                        }
                    }
                }
            }
        }
        assertTrue(without > 500 && with > 500, without + " without, " + with + " with");
    }
}
