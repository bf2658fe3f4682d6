package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cbm.classifier.syntax.GoParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameUsesTest {

    private static @Nullable FactKind operation(String code, String receiver, String method, int arguments) {
        return NameUses.in(List.of(GoParser.parseFragment(code, 1))).operation(receiver, method, arguments);
    }

    @Test
    void whatIsCountedDownIsAWaitGroup() {
        String code = "\ts.running.Add(1)\n\tdefer s.running.Done()\n";
        assertEquals(FactKind.WAITGROUP_ADD, operation(code, "running", "Add", 1));
        assertEquals(FactKind.WAITGROUP_DONE, operation(code, "running", "Done", 0));
    }

    @Test
    void whatIsCountedBeforeAGoroutineIsAWaitGroup() {
        assertEquals(FactKind.WAITGROUP_ADD, operation("\tposts.Add(1)\n\tgo post(x)\n", "posts", "Add", 1));
    }

    @Test
    void countersAreNone() {
        assertNull(operation("\ts.hits.Add(1)\n\treturn s.hits\n", "hits", "Add", 1));
    }

    @Test
    void workersAreWaitedFor() {
        assertEquals(FactKind.WAITGROUP_WAIT, operation("\ts.workers.Wait()\n", "workers", "Wait", 0));
        assertNull(operation("\ts.server.Wait()\n", "server", "Wait", 0));
        assertNull(operation("\tif err := s.workers.Wait(); err != nil {\n", "workers", "Wait", 0));
        assertNull(operation("\ts.cmds.Wait()\n", "cmds", "Wait", 0));
    }

    @Test
    void whatIsSignalledIsACondition() {
        String code = "\tfor !ok {\n\t\ts.ready.Wait()\n\t}\n\ts.ready.Signal()\n";
        assertEquals(FactKind.COND_WAIT, operation(code, "ready", "Wait", 0));
        assertEquals(FactKind.COND_SIGNAL, operation(code, "ready", "Signal", 0));
    }

    @Test
    void whatHasALockIsACondition() {
        String code = "\ts.ready.L.Lock()\n\ts.ready.Wait()\n";
        assertEquals(FactKind.COND_WAIT, operation(code, "ready", "Wait", 0));
    }
}
