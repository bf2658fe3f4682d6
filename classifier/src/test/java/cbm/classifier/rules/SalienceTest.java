package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.Classifier;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.miner.fix.TxtarFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalienceTest {

    /** A lock is added to a function that changes little, and a channel is dealt with in one that changes much. */
    private static final String FIX = """
            Fix a hang on close

            A long story
            of many lines
            that ends with a deadlock.
            -- before/a.go --
            package a

            import "sync"

            type box struct {
            	mu   sync.Mutex
            	n    int
            	done chan int
            }

            func (b *box) small() int {
            	return b.n
            }

            func (b *box) large() {
            	b.done <- 1
            }
            -- after/a.go --
            package a

            import "sync"

            type box struct {
            	mu   sync.Mutex
            	n    int
            	done chan int
            }

            func (b *box) small() int {
            	b.mu.Lock()
            	return b.n
            }

            func (b *box) large() {
            	first := 1
            	second := 2
            	third := 3
            	print(first, second, third)
            	select {
            	case b.done <- 1:
            	default:
            	}
            }
            """;

    private final Verdict verdict = verdict();

    private static Verdict verdict() {
        var archive = TxtarFormat.read("example", FIX);
        return new Classifier()
                .classify(archive.fix(), archive.sources(), Judge.Known.NOTHING)
                .verdict();
    }

    private double salience(String rule) {
        return verdict.evidence().stream()
                .filter(one -> one.rule().equals(rule))
                .mapToDouble(Evidence::salience)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_function_that_changes_most_counts_in_full_and_others_less() {
        assertEquals(1, salience("default-added"));
        assertTrue(salience("lock-added") < 1, "" + salience("lock-added"));
        assertTrue(salience("lock-added") > 0.5, "" + salience("lock-added"));
    }

    @Test
    void the_message_counts_less_the_further_down() {
        assertEquals(1, salience("message-hang"));
        assertEquals(24.0 / 28, salience("message-deadlock"), 1e-9);
    }

    @Test
    void a_place_outside_of_changed_functions_counts_in_full() {
        Evidence elsewhere = Evidence.inFile("a-rule", "b.go", cbm.miner.fix.Side.AFTER, 1, 1);
        var archive = TxtarFormat.read("example", FIX);
        var code = new Classifier().facts(archive.fix(), archive.sources());
        assertEquals(
                List.of(1.0),
                Rules.weighed(List.of(elsewhere).stream(), code).stream()
                        .map(Evidence::salience)
                        .toList());
    }
}
