package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

    @Test
    void a_sketch_tells_each_declaration_of_a_formatted_file() {
        String text = """
                package p // of one

                import "sync"

                const a, b = 1., 'x'

                var (
                \tc = `func d() {`
                \t_ = "}"
                )

                type e[T any] struct{ f interface{ g() } }

                func (x *e[T]) h(struct{ i int }) interface{} /* { */ {
                \treturn func() { /* } */ }
                }

                func (*e[T]) j() struct{ k int }
                """;
        FileSketch sketch = GoParser.sketch(text, new NamePool()).orElseThrow();
        List<String> names =
                IntStream.range(0, sketch.nameCount()).mapToObj(sketch::name).toList();
        assertEquals(List.of("a", "b", "c", "_", "e", "e.h", "e.j"), names);
        assertSame("formatted", text);
    }

    @Test
    void nothing_is_sketched_whose_lines_do_not_tell_where_declarations_begin() {
        for (String text : List.of(
                "package p\n func f() {\n}\n",
                "package p; func f() {\n}\n",
                "package p\nvar x =\nfunc() {\n}\n",
                "package p\nfunc f() {\nfunc g() {\n}\n}\n",
                "package p\nfunc f() {\n\tx(\n}\n",
                "package p\nfunc f() {\n} {\n}\n",
                "package p\nvar s = \"a\nfunc f() {\n}\n")) {
            assertTrue(GoParser.sketch(text, new NamePool()).isEmpty(), text);
        }
    }

    private static void assertSame(String name, String text) {
        GoFile whole = GoParser.parse(text);
        GoParser.sketch(text, new NamePool()).ifPresent(sketch -> assertSame(name, whole, sketch));
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

    private static void assertSame(String name, GoFile whole, FileSketch sketch) {
        assertEquals(whole.packageName(), sketch.packageName(), name);
        List<Declaration> restored = IntStream.range(0, sketch.count())
                .mapToObj(i -> sketch.kind(i) == FileSketch.Kind.FUNCTION ? sketch.function(i) : sketch.declaration(i))
                .toList();
        assertEquals(whole.declarations(), restored, name);
        for (Declaration.Function function : whole.functions()) {
            int found = sketch.find(function.qualifiedName(), FileSketch.Kind.FUNCTION, FileSketch.Kind.FUNCTION);
            Declaration.Function first = (Declaration.Function) sketch.declaration(found);
            assertEquals(function.qualifiedName(), first.qualifiedName(), name);
            assertEquals(sketch.function(found).type(), first.type(), name);
        }
    }
}
