package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\bdead[- ]?lock\\w*; dead-lock,dead lock,deadlock",
                "rac(?:e|y)s?; race,racy",
                "clos(?:e|ed)\\b.{0,15}\\b(?:nil|already) chan\\w*; nil chan,already chan",
                "a\\w+bcd|xyz; bcd,xyz",
                "(?:unlock)+ed; unlock",
                "(?<!b)lock(?! file)s; locks",
                "(?=abc)abd; abd",
            })
    void texts_are_required(String regex, String texts) {
        assertEquals(Optional.of(Set.of(texts.split(","))), RequiredText.of(regex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w+", "a?", "abc|\\d", "(?i)abc", "(?=abc)", "abc*|", "[a-c]", "x{0,2}", "\\x41", "a(b"})
    void nothing_is_required_where_that_is_not_known(String regex) {
        assertEquals(Optional.empty(), RequiredText.of(regex));
    }

    @Test
    void whatever_matches_holds_a_required_text() {
        Random random = new Random(7);
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String regex = RandomRegex.alternatives(random, 1, RequiredTextTest::part);
            String text = text(random);
            Optional<Set<String>> required = RequiredText.of(regex);
            Matcher matcher = Pattern.compile(regex).matcher(text);
            while (required.isPresent() && matcher.find()) {
                matched++;
                String group = matcher.group();
                assertTrue(required.get().stream().anyMatch(group::contains), () -> regex + " in " + text);
            }
        }
        assertTrue(matched > 1000, "matched " + matched);
    }

    private static String part(Random random, int depth) {
        String atom = atom(random, depth);
        // Repeated groups of repetitions would take a backtracking matcher for ever.
        return atom + (atom.startsWith("(") ? "" : quantifier(random));
    }

    private static String atom(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "[ab]";
            case 1 -> "[a-b]";
            case 2 -> "\\w";
            case 3 -> ".";
            case 6, 7 ->
                "(?:" + RandomRegex.alternatives(random, depth - 1, RequiredTextTest::part) + ")"
                        + (random.nextBoolean() ? "?" : "");
            default -> String.valueOf("abc".charAt(random.nextInt(3)));
        };
    }

    private static String quantifier(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "?";
            case 1 -> "+";
            case 2 -> "*";
            case 3 -> "{0,2}";
            case 4 -> "{1,2}?";
            default -> "";
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append("abc ".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
