package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final String BEYOND = "beyond_the_oracle.go";

    @Test
    void every_file_is_go_and_its_tree_is_sane() {
        Corpus.texts().forEach((name, text) -> {
            GoFile file = GoParser.parse(text);
            assertEquals(List.of(), file.problems(), name);
            Trees.assertSane(file);
        });
    }

    @Test
    void the_oracle_sees_the_same_functions_and_concurrency() {
        try (TreeSitter oracle = new TreeSitter()) {
            Corpus.texts().forEach((name, text) -> {
                if (!name.equals(BEYOND)) {
                    assertEquals(oracle.read(text).census(), Census.of(GoParser.parse(text)), name);
                }
            });
        }
    }

    @Test
    void what_the_oracle_cannot_read_is_counted_by_hand() {
        Census census = Census.of(GoParser.parse(Corpus.texts().getOrDefault(BEYOND, "")));
        assertEquals(3, census.count("function"));
        assertEquals(16, census.count("call"));
        assertEquals(1, census.count("literal"));
        assertEquals(2, census.count("receive"));
        assertEquals(1, census.count("go"));
    }

    @Test
    void every_kind_of_node_occurs() {
        Set<Class<?>> seen = new HashSet<>();
        Corpus.texts()
                .values()
                .forEach(text -> GoParser.parse(text)
                        .declarations()
                        .forEach(declaration -> declaration.forEachNode(node -> seen.add(node.getClass()))));
        Set<Class<?>> all = new HashSet<>();
        addRecords(Node.class, all);
        all.removeAll(Set.of(
                Declaration.Loose.class,
                Statement.StrayField.class,
                Statement.BadStatement.class,
                Expression.BadExpression.class));
        assertEquals(all, seen);
    }

    private static void addRecords(Class<?> sealed, Set<Class<?>> records) {
        if (sealed.isRecord()) {
            records.add(sealed);
            return;
        }
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            addRecords(permitted, records);
        }
    }

    @Test
    void line_ends_do_not_change_the_tree() {
        Corpus.texts().forEach((name, text) -> {
            GoFile file = GoParser.parse(text);
            GoFile withCarriageReturns = GoParser.parse(text.replace("\n", "\r\n"));
            assertEquals(Shape.of(file), Shape.of(withCarriageReturns), name);
            assertEquals(lines(file), lines(withCarriageReturns), name);
            assertEquals(Shape.of(file), Shape.of(GoParser.parse("\uFEFF" + text)), name);
        });
    }

    private static List<String> lines(GoFile file) {
        return file.functions().stream()
                .map(function ->
                        function.qualifiedName() + " " + file.firstLine(function) + "-" + file.lastLine(function))
                .toList();
    }

    @Test
    void blanks_line_breaks_and_comments_do_not_change_the_tree() {
        Corpus.texts().forEach((name, text) -> {
            String shape = Shape.of(GoParser.parse(text));
            List<String> tokens = Layout.tokens(text);
            for (int seed = 0; seed < 20; seed++) {
                for (Layout layout : GeneratedProgramsTest.layouts(new Random(seed))) {
                    String other = layout.render(tokens);
                    assertEquals(shape, Shape.of(GoParser.parse(other)), () -> name + "\n" + other);
                }
            }
        });
    }

    @Test
    void constructs_are_found_again_in_windows_of_lines() {
        FragmentRecall recall = new FragmentRecall();
        Corpus.texts().values().forEach(text -> recall.compare(GoParser.parse(text)));
        for (String kind : List.of("go", "defer", "send", "receive", "select", "call")) {
            assertTrue(recall.recall(kind) > 0.99, () -> kind + " " + recall.recall(kind));
        }
    }
}
