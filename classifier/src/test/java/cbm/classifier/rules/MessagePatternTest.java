package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\brac(?:e|es|y)\\b; fix a race: races are racy, no brace",
                "\\b(?:hot|bug)?-?fix\\b; a hot-fix and a bug -fix",
                "(?<![bc])locks?\\b; blocks, clocks, locks and unlock",
                "(?<=un)lock; lock and unlock",
                "^fix; fix the fix",
                "leak$; a leak of a leak",
                "lock(?=[.,]|$); a lock, the lock",
                "\\Bing\\b; locking ing",
                "x*; axxb",
                "\\(?<x; (<x <x",
                "é; café é",
                "\\bé; café é",
            })
    void it_finds_what_the_expression_finds(String regex, String text) {
        assertEquals(plainly(regex, text), found(regex, text));
    }

    @Test
    void it_finds_what_any_expression_finds() {
        Random random = new Random(11);
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String regex = RandomRegex.alternatives(random, 1, MessagePatternTest::atom);
            String text = text(random);
            List<String> expected = plainly(regex, text);
            assertEquals(expected, found(regex, text), () -> regex + " in " + text);
            matched += expected.size();
        }
        assertTrue(matched > 1000, "matched " + matched);
    }

    private static List<String> plainly(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MessagePatternTest::printed)
                .toList();
    }

    private static List<String> found(String regex, String text) {
        MessagePattern pattern = MessagePattern.of(regex);
        List<String> found = new ArrayList<>();
        Optional<MatchResult> match = pattern.find(text, 0);
        while (match.isPresent()) {
            found.add(printed(match.get()));
            match = pattern.next(text, match.get());
        }
        assertEquals(!found.isEmpty(), pattern.isIn(text));
        return found;
    }

    private static String printed(MatchResult match) {
        return match.start() + " " + match.group();
    }

    private static String atom(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> "[ab]";
            case 1 -> "\\w";
            case 2 -> random.nextBoolean() ? "\\b" : "\\B";
            case 3 -> random.nextBoolean() ? "-?" : "[a-]+";
            case 4 -> random.nextBoolean() ? "(?<![a ])" : "(?<!a|b-)";
            case 5 -> random.nextBoolean() ? "(?<=b)" : "(?=[ab])";
            case 9 -> "(?:" + RandomRegex.alternatives(random, depth - 1, MessagePatternTest::atom) + ")?";
            case 10, 11 -> "(?:" + RandomRegex.alternatives(random, depth - 1, MessagePatternTest::atom) + ")";
            default -> String.valueOf("abé".charAt(random.nextInt(3)));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("abab -é\u0301".charAt(random.nextInt(8)));
        }
        return text.toString();
    }
}
