package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells loops that wait by looking from loops that work. */
final class Spins {

    private Spins() {}

    /**
     * How a loop spins: {@code empty}, {@code busy} (it loads atomically what somebody else must change) or {@code poll};
     * empty for a loop that does not. A loop that retries a compare-and-swap with a new value does not spin.
     */
    static String kind(Statement.For loop) {
        if (loop.post() != null || loop.init() != null) {
            return "";
        }
        List<Statement> body = loop.body().statements();
        if (body.isEmpty()) {
            return callsOrWaits(loop) ? "" : "empty";
        }
        if (loop.condition() == null && body.size() == 1 && body.getFirst() instanceof Statement.Select select) {
            return polls(select) ? "poll" : "";
        }
        return callsOrWaits(loop) || !loads(loop) ? "" : "busy";
    }

    /** Whether a select has a default that does nothing. */
    private static boolean polls(Statement.Select select) {
        return select.clauses().stream()
                .anyMatch(clause -> clause.isDefault() && clause.body().isEmpty());
    }

    /** Whether anything is called but an atomic operation or a built-in function, or waits or starts. */
    private static boolean callsOrWaits(Node loop) {
        AtomicBoolean found = new AtomicBoolean();
        loop.forEachNode(node -> {
            boolean stops = switch (node) {
                case Expression.Call call -> !isLoad(call) && !isSwap(call) && !isLength(call);
                case Expression.Receive receive -> true;
                case Statement.Send send -> true;
                case Statement.Select select -> true;
                case Statement.Go go -> true;
                default -> false;
            };
            if (stops) {
                found.set(true);
            }
        });
        return found.get();
    }

    private static boolean loads(Statement.For loop) {
        AtomicBoolean loads = new AtomicBoolean();
        AtomicBoolean swaps = new AtomicBoolean();
        loop.forEachNode(node -> {
            if (node instanceof Expression.Call call) {
                loads.compareAndSet(false, isLoad(call));
                swaps.compareAndSet(false, isSwap(call));
            }
        });
        return loads.get() && !swaps.get();
    }

    private static boolean isLoad(Expression.Call call) {
        return call.name().startsWith("Load");
    }

    private static boolean isSwap(Expression.Call call) {
        return call.name().startsWith("CompareAndSwap") || call.name().equals("CAS");
    }

    private static boolean isLength(Expression.Call call) {
        return call.name().equals("len") || call.name().equals("cap");
    }
}
