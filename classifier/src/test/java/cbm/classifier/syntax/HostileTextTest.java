package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final String[] SOUP = {
        "func",
        "go",
        "defer",
        "select",
        "case",
        "default",
        "switch",
        "if",
        "else",
        "for",
        "range",
        "return",
        "var",
        "const",
        "type",
        "struct",
        "interface",
        "map",
        "chan",
        "import",
        "package",
        "goto",
        "break",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ",",
        ";",
        ":",
        ".",
        "...",
        ":=",
        "=",
        "+=",
        "<-",
        "*",
        "&",
        "+",
        "-",
        "!",
        "~",
        "|",
        "++",
        "\n",
        "\r\n",
        "a",
        "b",
        "T",
        "x.y",
        "1",
        "0x",
        "1e",
        "'",
        "\"",
        "`",
        "\"s\"",
        "`r`",
        "'c'",
        "//",
        "/*",
        "*/",
        "\\",
        "#",
        "\0",
        "é",
        "\uD83D\uDE00",
        "\uD83D",
        "\uFEFF",
        "\t"
    };

    private static void parseBothWays(String text) {
        Trees.assertSane(GoParser.parse(text));
        Trees.assertSane(GoParser.parseFragment(text, 7));
    }

    @Test
    void a_soup_of_tokens_is_read() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder soup = new StringBuilder(random.nextBoolean() ? "package p\nfunc f() {\n" : "");
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                soup.append(SOUP[random.nextInt(SOUP.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            parseBothWays(soup.toString());
        }
    }

    @Test
    void arbitrary_chars_are_read() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            parseBothWays(text.toString());
        }
    }

    @Test
    void files_cut_off_or_changed_anywhere_are_read() {
        for (String text : Corpus.texts().values()) {
            for (int seed = 0; seed < 60; seed++) {
                Random random = new Random(seed);
                int cut = random.nextInt(text.length());
                parseBothWays(text.substring(0, cut));
                parseBothWays(text.substring(cut));
                parseBothWays(mutated(text, random));
            }
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(10)));
                case 1 -> mutated.insert(at, SOUP[random.nextInt(SOUP.length)]);
                default -> mutated.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return mutated.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "f(",
                "a[",
                "T{",
                "[]",
                "*",
                "&",
                "!",
                "-",
                "<-",
                "chan ",
                "chan<- ",
                "map[",
                "func(",
                "func() ",
                "func(){",
                "go func(){",
                "struct{a ",
                "interface{m(",
                "if x {",
                "if x {} else ",
                "for {",
                "switch {case ",
                "select {case <-x: ",
                "case ",
                "l: ",
                "a.b",
                ".b()",
                "+a",
                "a*",
                "x.(",
                "{{",
                "T{{",
                "a:{",
                "`",
                "/*",
                "'",
                "\"",
                "}",
                ")",
                "]",
                "} else {",
                "}()",
                "})",
                "},",
                "else ",
                "type T[",
                "type T struct{",
                "var (",
                "import (",
                "func f(",
                "func (r T) m() {",
                "func f() {",
                "a, ",
                "a b ",
                ";",
                "\n",
                "\r",
                "~",
                "|a",
                "~a|",
                "T[a]",
                "T[",
                "Aa",
                "BB",
                "0",
                "(a)",
                "a+b*",
                "func(a func(",
                "[n]",
                "... ",
                ":",
                "a: b, ",
                "1 + ",
                "x`",
                "x //`\n",
                "\"`"
            })
    void repetition_costs_neither_stack_nor_more_than_linear_time(String piece) {
        for (String start : List.of("", "package p\nfunc f() {\nx := ")) {
            String text = start + piece.repeat(100_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parseBothWays(text), start);
        }
    }

    @Test
    void names_that_collide_cost_no_more_than_others() {
        StringBuilder text = new StringBuilder("package p\nvar (\n");
        for (int i = 0; i < 1 << 15; i++) {
            for (int bit = 14; bit >= 0; bit--) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append(" int\n");
        }
        text.append(")\n");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertTrue(GoParser.parse(text.toString()).problems().isEmpty()));
    }

    @Test
    void nesting_beyond_the_bound_is_a_problem_and_the_rest_is_read() {
        String text = "package p\nvar x = " + "(".repeat(5000) + "1" + ")".repeat(5000) + "\nfunc f() {}\n";
        GoFile file = GoParser.parse(text);
        assertFalse(file.problems().isEmpty());
        assertTrue(file.functions().stream()
                .anyMatch(function -> function.qualifiedName().equals("f")));
    }

    @Test
    void a_sum_of_thousands_of_strings_is_no_problem() {
        String text = "package p\nconst s = \"\"" + " +\n\t\"x\"".repeat(20_000) + "\n";
        GoFile file = GoParser.parse(text);
        assertTrue(file.problems().isEmpty());
        Trees.assertSane(file);
        int[] literals = new int[1];
        file.declarations().getFirst().forEachNode(node -> literals[0] += node instanceof Expression.Literal ? 1 : 0);
        assertTrue(literals[0] == 20_001);
    }

    @Test
    void a_small_stack_is_enough() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        String text = "package p\nfunc f() {\n" + "go func() { if x { f(a, []T{{".repeat(3000);
        Thread thread = new Thread(null, () -> GoParser.parse(text), "small", 512 * 1024);
        thread.setUncaughtExceptionHandler((failed, throwable) -> thrown[0] = throwable);
        thread.start();
        thread.join();
        assertTrue(thrown[0] == null, () -> String.valueOf(thrown[0]));
    }
}
