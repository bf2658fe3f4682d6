package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Test
    void a_file_without_its_bodies_declares_the_same_and_each_body_is_read_the_same_later() {
        Corpus.texts().forEach((name, text) -> assertSame(name, text));
    }

    @Test
    void generated_programs_of_any_layout_lose_nothing_either() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> tokens = GoPrinter.tokens("p", new GoGenerator(random).declarations());
            for (Layout layout : GeneratedProgramsTest.layouts(random)) {
                assertSame("seed " + seed, layout.render(tokens));
            }
        }
    }

    @Test
    void a_function_that_is_declared_where_a_brace_is_missing_is_not_passed_over() {
        String text = "package p\nfunc a() {\n\tif x {\n}\nfunc b() {\n\treturn\n}\n}\n";
        assertSame("missing brace", text);
        assertEquals(2, GoParser.parseDeclarations(text).functions().size());
    }

    @Test
    void bodies_are_passed_over() {
        String text = "package p\nfunc a() {\n\tgo b()\n}\n";
        Declaration.Function function =
                GoParser.parseDeclarations(text).functions().getFirst();
        assertTrue(function.statements().isEmpty());
        assertEquals(text.length() - 1, function.end());
    }

    private static void assertSame(String name, String text) {
        GoFile whole = GoParser.parse(text);
        GoFile outline = GoParser.parseDeclarations(text);
        assertEquals(whole.packageName(), outline.packageName(), name);
        assertEquals(whole.imports(), outline.imports(), name);
        List<Declaration> restored = outline.declarations().stream()
                .map(declaration -> declaration instanceof Declaration.Function function
                        ? GoParser.parseFunction(outline, function)
                        : declaration)
                .toList();
        assertEquals(whole.declarations(), restored, name);
        outline.functions().forEach(function -> assertEquals(whole.firstLine(function), outline.firstLine(function)));
    }
}
