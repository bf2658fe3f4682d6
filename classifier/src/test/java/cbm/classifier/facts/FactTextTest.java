package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactTextTest {

    @Test
    void a_fact_is_one_line_that_stays_the_same() {
        List<Fact> facts = Facts.ofBody("for {\nt.mu.Lock()\nif err != nil {\nt.ch <- 1\n}\nt.mu.Unlock()\n}");
        assertEquals(
                "op:send t.ch member=T.ch type=chan%20int via=field loops=1 held=t.mu|T.mu|w if=error|err"
                        + " at=42-42 fn=T.f file=p.go",
                FactText.print(Facts.one(FactKind.SEND, facts)));
    }

    @Test
    void each_fact_reads_back_equal() {
        List<Fact> facts = Facts.ofBody("""
                select {
                case t.ch <- 1:
                case <-time.After(1):
                default:
                }
                go func(a, b int) { t.items["x,|=% "]++ ; t.helper() }(1, x)
                """);
        for (Fact fact : facts) {
            assertEquals(fact, FactText.parse(FactText.print(fact)));
        }
    }

    @Test
    void what_is_no_fact_is_refused_with_a_reason() {
        assertThrows(IllegalArgumentException.class, () -> FactText.parse("op:nothing x"));
        assertThrows(IllegalArgumentException.class, () -> FactText.parse("op:lock"));
        assertThrows(IllegalArgumentException.class, () -> FactText.parse("op:lock x traits=unknown"));
        assertThrows(IllegalArgumentException.class, () -> FactText.parse("op:lock x word"));
        assertThrows(IllegalArgumentException.class, () -> FactText.parse("op:lock x colour=red"));
        assertThrows(IllegalArgumentException.class, () -> FactText.place("12", "", ""));
    }

    @Test
    void a_line_without_a_file_stands_where_its_reader_says() {
        FactText.Reader reader = new FactText.Reader();
        Fact told = reader.fact("op:lock s.mu held=s.a|S.a|w at=3-3 fn=S.f file=a.go", "S.g", "b.go");
        Fact untold = reader.fact("op:unlock s.mu held=s.a|S.a|w at=4-4", "S.g", "b.go");
        assertEquals(new Place("a.go", "S.f", 3, 3), told.place());
        assertEquals(new Place("b.go", "S.g", 4, 4), untold.place());
        assertEquals(told.surroundings().held(), untold.surroundings().held());
    }

    @Test
    void a_place_reads_back_and_a_fact_says_the_same_elsewhere() {
        Fact fact = FactText.parse("op:lock s.mu if=error|err at=12-14 fn=S.f file=a%20b.go");
        assertEquals(new Place("a b.go", "S.f", 12, 14), FactText.place("12-14", "S.f", "a b.go"));
        Fact elsewhere = fact.at(new Place("c.go", "g", 3, 3));
        assertTrue(fact.saysSameAs(elsewhere));
        assertNotEquals(fact, elsewhere);
        assertFalse(fact.saysSameAs(FactText.parse("op:lock s.mu at=12-14 fn=S.f file=a%20b.go")));
    }
}
