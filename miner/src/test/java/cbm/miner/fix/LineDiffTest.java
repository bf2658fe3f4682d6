package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
    @Test
    void equal_texts_have_no_hunks() {
        assertEquals(List.of(), LineDiff.hunks("a\nb\n", "a\nb\n"));
        assertEquals(List.of(), LineDiff.hunks("", ""));
    }

    @Test
    void an_added_function_stands_whole_and_not_shifted_by_a_brace() {
        String function = "func %s() {\n\tx()\n}\n\n";
        String before = function.formatted("a") + function.formatted("c");
        String after = function.formatted("a") + function.formatted("b") + function.formatted("c");
        List<Hunk> hunks = LineDiff.hunks(before, after);
        assertEquals(
                List.of(" \tx()", " }", " ", "+func b() {", "+\tx()", "+}", "+", " func c() {", " \tx()", " }"),
                hunks.get(0).lines());
    }

    @Test
    void changes_six_lines_apart_share_a_hunk_and_seven_lines_apart_do_not() {
        for (int apart : new int[] {6, 7}) {
            String before = "x\n" + lines("c", apart) + "y\n";
            String after = "X\n" + lines("c", apart) + "Y\n";
            assertEquals(apart - 5, LineDiff.hunks(before, after).size());
        }
    }

    @Test
    void a_function_line_is_cut_at_eighty_bytes_but_not_within_a_letter() {
        String function = "func " + "\u00fc".repeat(60) + "() {";
        List<Hunk> hunks = LineDiff.hunks(
                function + "\n" + lines("\tx", 9) + "\ta\n", function + "\n" + lines("\tx", 9) + "\tb\n");
        assertEquals("func " + "\u00fc".repeat(37), hunks.get(0).function());
    }

    @Test
    void only_frequent_lines_in_common_still_give_a_valid_diff() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            String before = frequent(random);
            String after = frequent(random);
            assertEquals(after, applied(before, LineDiff.hunks(before, after)));
        }
    }

    @Test
    void applying_the_hunks_to_the_text_before_gives_the_text_after() {
        Random random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            String before = random(random, round % 60);
            String after = random(random, round % 47);
            List<Hunk> hunks = LineDiff.hunks(before, after);
            assertEquals(after, applied(before, hunks));
            assertTrue(hunks.isEmpty() == before.equals(after));
        }
    }

    @Test
    void bytes_that_are_not_utf8_are_read_as_latin1() {
        FileContent before = FileContent.of("// \u00fc\n".getBytes(UTF_8));
        FileContent after = FileContent.of(new byte[] {'/', '/', ' ', (byte) 0xfc, '\n'});
        LineDiff diff = LineDiff.of(before, after);
        assertEquals(List.of("-// \u00fc", "+// \u00fc"), diff.hunks().get(0).lines());
        assertEquals(Set.of(Side.AFTER), diff.latin1());
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i + "\n").collect(Collectors.joining());
    }

    private static String frequent(Random random) {
        return random.ints(2000, 0, 4).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private static String random(Random random, int count) {
        String text = random.ints(count, 0, 9)
                .mapToObj(i -> " ".repeat(i % 3) + "word" + i / 3)
                .collect(Collectors.joining("\n"));
        return random.nextInt(4) == 0 || text.isEmpty() ? text : text + "\n";
    }

    private static String applied(String before, List<Hunk> hunks) {
        List<String> source = linesOf(before);
        List<String> target = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : hunks) {
            int start = hunk.beforeCount() == 0 ? hunk.beforeStart() : hunk.beforeStart() - 1;
            target.addAll(source.subList(at, start));
            at = start;
            assertEquals(hunk.afterCount() == 0 ? hunk.afterStart() : hunk.afterStart() - 1, target.size());
            List<String> lines = hunk.lines();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean unended = i + 1 < lines.size() && lines.get(i + 1).startsWith("\\");
                String text = line.isEmpty() ? "" : line.substring(1) + (unended ? "" : "\n");
                if (line.startsWith(" ") || line.startsWith("-")) {
                    assertEquals(source.get(at++), text);
                }
                if (line.startsWith(" ") || line.startsWith("+")) {
                    target.add(text);
                }
            }
            assertEquals(start + hunk.beforeCount(), at);
        }
        target.addAll(source.subList(at, source.size()));
        return String.join("", target);
    }

    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
