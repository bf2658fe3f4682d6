package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.fix.Fragment;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocksTakenUnseenFactsTest {

    private static final String HEAD = "func (t *T) f() {";

    /** Whether the send in the second of two texts is read as one under a lock, where the other side shows the first. */
    private static boolean sendsUnderLock(String other, String text) {
        FragmentReader reader = new FragmentReader("a.go");
        ReadFile file = reader.read(List.of(new Fragment(9, text)), List.of(HEAD), List.of(new Fragment(9, other)));
        List<Fact> sends = file.functions().stream()
                .flatMap(function -> function.facts().facts().stream())
                .filter(fact -> fact.kind() == FactKind.SEND)
                .toList();
        assertEquals(1, sends.size());
        return sends.getFirst().surroundings().underLock();
    }

    @Test
    void whatIsReleasedWasTaken() {
        assertTrue(sendsUnderLock("\tg()\n\tt.mu.Unlock()\n", "\tt.ch <- 1\n\tt.mu.Unlock()\n"));
    }

    @Test
    void whatIsTakenFirstWasNotHeld() {
        String text = "\tt.ch <- 1\n\tt.mu.Lock()\n\tg()\n\tt.mu.Unlock()\n";
        assertFalse(sendsUnderLock(text, text));
    }

    @Test
    void aReleaseThatIsNewTellsNothing() {
        assertFalse(sendsUnderLock("\tg()\n", "\tt.ch <- 1\n\tt.mu.Unlock()\n"));
    }

    @Test
    void aDeferredReleaseTellsNothing() {
        String text = "\tt.ch <- 1\n\tdefer t.mu.Unlock()\n";
        assertFalse(sendsUnderLock(text, text));
    }
}
