package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.miner.fix.Fragment;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the facts of any file, held over our own Go files. */
class FactPropertiesTest {

    static Stream<String> files() throws IOException, URISyntaxException {
        return texts().keySet().stream();
    }

    private static Map<String, String> texts() throws IOException, URISyntaxException {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("/go", "/facts")) {
            try (Stream<Path> paths = Files.list(
                    Path.of(FactPropertiesTest.class.getResource(folder).toURI()))) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    texts.put(folder + "/" + path.getFileName(), Files.readString(path));
                }
            }
        }
        return texts;
    }

    private static String text(String file) throws IOException, URISyntaxException {
        String text = texts().get(file);
        if (text == null) {
            throw new AssertionError(file);
        }
        return text;
    }

    /** The facts without their lines. */
    private static List<String> facts(String text) {
        List<String> lines = new ArrayList<>();
        for (ReadFunction function : new FactReader().read("p.go", text).functions()) {
            lines.add(function.facts().name() + " " + function.facts().signature());
            function.facts().facts().forEach(fact -> lines.add(FactText.printWithoutPlace(fact)));
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("files")
    void line_ends_do_not_matter(String file) throws IOException, URISyntaxException {
        String text = text(file);
        assertFalse(facts(text).isEmpty());
        assertEquals(facts(text), facts(text.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void indentation_and_comments_do_not_matter(String file) throws IOException, URISyntaxException {
        String text = text(file);
        assertEquals(facts(text), facts(relaid(text)));
    }

    /** Wider indentation, comments at the ends of lines and empty lines between them, outside of raw strings and comments. */
    private static String relaid(String text) {
        GoFile file = GoParser.parse(text);
        boolean[] inside = new boolean[text.length() + 1];
        file.comments().forEach(comment -> java.util.Arrays.fill(inside, comment.start(), comment.end() + 1, true));
        file.declarations()
                .forEach(declaration -> declaration.forEachNode(node -> {
                    if (node instanceof cbm.classifier.syntax.Expression.Literal) {
                        java.util.Arrays.fill(inside, node.start(), node.end(), true);
                    }
                }));
        StringBuilder relaid = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean directive = text.startsWith("//go:", i);
            if (c == '\n' && !inside[i] && !directive) {
                relaid.append(" // note\n\n  \t");
            } else {
                relaid.append(c);
            }
        }
        return relaid.toString().replace("\n  \t//go:", "\n//go:");
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_names_of_local_variables_do_not_matter(String file) throws IOException, URISyntaxException {
        String text = text(file);
        List<String> before = facts(text);
        List<String> after = facts(Renaming.ofLocals(text, "qz"));
        assertEquals(before, after.stream().map(line -> line.replace("qz", "")).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_fact_reads_back_equal_and_stands_on_its_lines(String file) throws IOException, URISyntaxException {
        String text = text(file);
        long count = text.lines().count();
        for (ReadFunction function : new FactReader().read("p.go", text).functions()) {
            for (Fact fact : function.facts().facts()) {
                assertEquals(fact, FactText.parse(FactText.print(fact)));
                assertFalse(fact.place().firstLine() < 1 || fact.place().lastLine() > count, fact::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_reading_never_fails_whatever_the_text(String file) throws IOException, URISyntaxException {
        String text = text(file);
        Random random = new Random(20190413);
        for (int round = 0; round < 40; round++) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from);
            String cut = text.substring(0, from) + text.substring(to);
            facts(cut);
            facts(text.substring(from, to));
            new FactReader()
                    .on(Side.AFTER, Sources.none())
                    .readFragments("p.go", List.of(new Fragment(7, text.substring(from, to))), List.of("func f() {"));
        }
    }
}
