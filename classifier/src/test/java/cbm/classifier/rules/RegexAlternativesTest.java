package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexAlternativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lock; lock",
                "race|leak; race leak",
                "\\brac(?:e|y)|hangs?; \\brac(?:e|y) hangs?",
                "\\b(?:no|not) lock; \\bno.lock \\bnot.lock",
                "(?:a|b(?:c|d))e|f; ae b(?:c|d)e f",
                "(?:(?:a|b)|c)d; ad bd cd",
                "\\b(?:un|re)?lock|x; \\b(?:un|re)?lock x",
                "\\b(?:lock)s; \\b(?:lock)s",
                "[a|b]|\\||(?=c|d)e; [a|b] \\| (?=c|d)e",
                "[]|]x|[^]|]y; []|]x [^]|]y",
            })
    void alternatives_of_an_expression_and_of_a_group_that_it_begins_with(String regex, String alternatives) {
        List<String> expected = List.of(alternatives.split(" "));
        assertEquals(
                expected,
                RegexAlternatives.of(regex).stream()
                        .map(one -> one.replace(' ', '.'))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\Qa|b\\E", "(a)|b\\1", "(?i)a|b", "(?<x>a)|b", "[a[b|c]]|d", "[a-z&&[^|]]|d", "(?>a|b)|c"})
    void what_is_written_in_an_unusual_way_is_left_whole(String regex) {
        assertEquals(List.of(regex), RegexAlternatives.of(regex));
    }
}
