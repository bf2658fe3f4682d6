package cbm.classifier.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.facts.FactKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static void exchanges(String before, String after, String... expected) {
        FixFacts fix = Changes.ofBodies(before, after);
        assertEquals(
                List.of(expected),
                fix.added(FactKind.EXCHANGE)
                        .map(fact -> (fact.subject().written() + " " + fact.detail()).strip())
                        .toList(),
                () -> FixFactsText.print(fix));
    }

    @Test
    void a_shared_variable_for_which_a_local_one_stands() {
        exchanges("y := 1\nprintln(t.n, y, 3)", "y := 1\nprintln(y, y, 3)", "t.n shared>own");
    }

    @Test
    void a_shared_variable_in_whose_place_a_new_local_one_is_declared() {
        exchanges("t.n = 1\nt.helper()", "t.helper()\nvar n int64\nprintln(n, x)", "t.n shared>own");
    }

    @Test
    void a_call_of_another_function() {
        exchanges("t.helper()", "t.locked()", "t.helper callee");
        exchanges("println(t.getN(), 1, 2)", "println(t.n, 1, 2)", "t.getN() getter>field");
    }

    @Test
    void numbers_and_texts() {
        exchanges("println(\"a\", 10, x)", "println(\"a\", 20, x)", "number>number");
        exchanges("println(\"a\", 10, x)", "println(\"b\", 10, x)", "text>text");
    }

    @Test
    void an_assignment_that_becomes_a_declaration() {
        exchanges(
                "y := 1\ngo func() {\ny = len(t.items)\nprintln(y)\n}()",
                "y := 1\ngo func() {\ny := len(t.items)\nprintln(y)\n}()",
                "assigned>declared",
                "y shared>own");
    }

    @Test
    void one_that_holds_the_other() {
        exchanges("println(x, 1, 2)", "println(int64(x), 1, 2)", "x own>wrapped-call");
    }

    @Test
    void a_statement_written_anew_has_no_exchanges() {
        exchanges("println(x, 1, 2)", "t.items[\"a\"]++");
    }
}
