package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactTextTest {

    @Test
    void a_fact_is_one_line_that_stays_the_same() {
        List<Fact> facts = Facts.ofBody("for {\nt.mu.Lock()\nif err != nil {\nt.ch <- 1\n}\nt.mu.Unlock()\n}");
        assertEquals(
                "op:send t.ch member=T.ch type=chan%20int via=field loops=1 held=t.mu|T.mu|w if=error|err"
                        + " at=37-37 fn=T.f file=p.go",
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
    }
}
