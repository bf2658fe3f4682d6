package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedProgramsTest {

    private static final int PROGRAMS = 1000;

    @Test
    void a_printed_tree_is_read_as_the_same_tree_however_it_is_laid_out() {
        for (int seed = 0; seed < PROGRAMS / 2; seed++) {
            Random random = new Random(seed);
            List<Declaration> declarations = new GoGenerator(random).declarations();
            List<String> tokens = GoPrinter.tokens("p", declarations);
            String expected = "p\n" + declarations.stream().map(Shape::of).collect(Collectors.joining("\n"));
            for (Layout layout : layouts(random)) {
                String text = layout.render(tokens);
                GoFile file = GoParser.parse(text);
                assertEquals(List.of(), file.problems(), () -> text);
                assertEquals(expected, Shape.of(file), () -> text);
                Trees.assertSane(file);
            }
        }
    }

    @Test
    void the_oracle_sees_the_same_in_generated_programs() {
        int compared = 0;
        try (TreeSitter oracle = new TreeSitter()) {
            for (int seed = 0; seed < PROGRAMS; seed++) {
                Random random = new Random(seed);
                List<String> tokens = GoPrinter.tokens("p", new GoGenerator(random).declarations());
                String text = new Layout(random, "\n", true).render(tokens);
                TreeSitter.Reading reading = oracle.read(text);
                if (!reading.hasError()) {
                    compared++;
                    assertEquals(reading.census(), Census.of(GoParser.parse(text)), text);
                }
            }
        }
        assertTrue(compared > PROGRAMS / 2, "compared " + compared);
    }

    static List<Layout> layouts(Random random) {
        return List.of(
                new Layout(random, "\n", false), new Layout(random, "\r\n", false), new Layout(random, "\n", true));
    }
}
