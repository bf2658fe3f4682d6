package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the pieces of a file that a patch shows use each name, from which follows what a variable of unknown type is: what counts up and
 * down and is waited for is a WaitGroup, what is waited for and signalled is a condition variable, what is loaded or stored in one
 * step is a concurrent map.
 *
 * <p>A name is the last one of a path, {@code tasks} of {@code s.tasks}, and both sides of the patch count.
 */
final class NameUses {

    /** Nothing is known of any name. */
    static final NameUses NONE = new NameUses(Map.of());

    /** Parts of names of what is waited for, but is no WaitGroup. */
    private static final List<String> PROCESSES = List.of(
            "cmd",
            "proc",
            "command",
            "child",
            "session",
            "limit",
            "backoff",
            "throttl",
            "process",
            "exec",
            "future",
            "promise",
            "operation");

    private enum Use {
        ADD,
        /** Right after the count a goroutine is started. */
        ADD_AND_GO,
        DONE,
        WAIT,
        /** The result of the wait is used, so that it has one. */
        WAIT_RESULT,
        SIGNAL,
        BROADCAST,
        /** The lock of a condition variable. */
        LOCKER,
        /** A method that a concurrent map alone has, or by a number of arguments that it alone takes. */
        MAP
    }

    private final Map<String, Set<Use>> uses;

    private NameUses(Map<String, Set<Use>> uses) {
        this.uses = uses;
    }

    /** The uses in some pieces of one file. */
    static NameUses in(List<GoFile> pieces) {
        Collector collector = new Collector();
        pieces.forEach(piece -> piece.walk(collector));
        return new NameUses(collector.uses);
    }

    /**
     * The operation that a method call is, going by what else is called on the name.
     *
     * @param receiver the last name of what it is called on
     * @param name the method
     * @param arguments the number of arguments
     */
    @Nullable
    FactKind operation(String receiver, String name, int arguments) {
        Set<Use> known = uses.getOrDefault(receiver, Set.of());
        if (known.isEmpty()) {
            return null;
        }
        return switch (name) {
            case "Add" -> arguments == 1 && counts(receiver, known) ? FactKind.WAITGROUP_ADD : null;
            case "Done" -> arguments == 0 && known.contains(Use.DONE) ? FactKind.WAITGROUP_DONE : null;
            case "Wait" -> arguments == 0 ? waiting(receiver, known) : null;
            case "Signal" -> arguments == 0 && known.contains(Use.SIGNAL) ? FactKind.COND_SIGNAL : null;
            case "Load", "Delete", "Range" -> arguments == 1 && known.contains(Use.MAP) ? FactKind.SYNC_MAP : null;
            case "Store", "Swap" -> arguments == 2 && known.contains(Use.MAP) ? FactKind.SYNC_MAP : null;
            case "CompareAndSwap" -> arguments == 3 && known.contains(Use.MAP) ? FactKind.SYNC_MAP : null;
            default -> null;
        };
    }

    /** Whether what is added to is also counted down or waited for, or counts what is started next. */
    private static boolean counts(String receiver, Set<Use> known) {
        return known.contains(Use.DONE)
                || known.contains(Use.ADD_AND_GO)
                || waiting(receiver, known) == FactKind.WAITGROUP_WAIT;
    }

    private static @Nullable FactKind waiting(String receiver, Set<Use> known) {
        if (!known.contains(Use.WAIT) || known.contains(Use.WAIT_RESULT)) {
            return null;
        }
        if (known.contains(Use.SIGNAL) || known.contains(Use.BROADCAST) || known.contains(Use.LOCKER)) {
            return FactKind.COND_WAIT;
        }
        boolean counted = known.contains(Use.ADD) || known.contains(Use.DONE);
        return counted || isOfSeveral(receiver) ? FactKind.WAITGROUP_WAIT : null;
    }

    /** Whether a name is that of several things under way, such as {@code workers} or {@code pending}. */
    private static boolean isOfSeveral(String receiver) {
        String lower = receiver.toLowerCase(Locale.ROOT);
        boolean several = lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 2;
        boolean process = PROCESSES.stream().anyMatch(lower::contains);
        return (several || lower.endsWith("ing")) && !process;
    }

    /** Notes the calls that stand alone, and those whose result is used. */
    private static final class Collector implements Node.Visitor {
        private final Map<String, Set<Use>> uses = new HashMap<>();
        private final Set<Node> alone = Collections.newSetFromMap(new IdentityHashMap<>());
        private @Nullable Statement last;

        @Override
        public boolean enter(Node node) {
            switch (node) {
                case Statement.ExpressionStatement statement -> alone.add(statement.expression());
                case Statement.Defer deferred -> alone.add(deferred.call());
                case Statement.Go go -> {
                    alone.add(go.call());
                    note(lastCount(), Use.ADD_AND_GO);
                }
                case Expression.Call call -> call(call);
                case Expression.Selector selector -> {
                    if (selector.name().name().equals("L")) {
                        note(selector.operand(), Use.LOCKER);
                    }
                }
                default -> {}
            }
            if (node instanceof Statement statement) {
                last = statement;
            }
            return true;
        }

        /** What the last statement adds to. */
        private @Nullable Expression lastCount() {
            return last instanceof Statement.ExpressionStatement statement
                            && statement.expression() instanceof Expression.Call call
                            && call.function() instanceof Expression.Selector selector
                            && selector.name().name().equals("Add")
                            && call.arguments().size() == 1
                    ? selector.operand()
                    : null;
        }

        private void call(Expression.Call call) {
            if (!(call.function() instanceof Expression.Selector selector)) {
                return;
            }
            boolean whole = alone.contains(call);
            Use use = use(selector.name().name(), call.arguments().size(), whole);
            if (use != null) {
                note(selector.operand(), use);
            }
        }

        private static @Nullable Use use(String name, int arguments, boolean alone) {
            if (name.equals("Wait") && arguments == 0) {
                return alone ? Use.WAIT : Use.WAIT_RESULT;
            }
            if (isOfMap(name, arguments)) {
                return Use.MAP;
            }
            if (!alone) {
                return null;
            }
            return switch (name) {
                case "Add" -> arguments == 1 ? Use.ADD : null;
                case "Done" -> arguments == 0 ? Use.DONE : null;
                case "Signal" -> arguments == 0 ? Use.SIGNAL : null;
                case "Broadcast" -> arguments == 0 ? Use.BROADCAST : null;
                default -> null;
            };
        }

        private static boolean isOfMap(String name, int arguments) {
            return switch (name) {
                case "LoadOrStore", "CompareAndDelete" -> arguments == 2;
                case "LoadAndDelete" -> arguments == 1;
                case "CompareAndSwap" -> arguments == 3;
                default -> false;
            };
        }

        private void note(@Nullable Expression operand, Use use) {
            String name = operand == null ? "" : lastName(operand.unparenthesized());
            if (!name.isEmpty()) {
                uses.computeIfAbsent(name, any -> EnumSet.noneOf(Use.class)).add(use);
            }
        }

        private static String lastName(Expression operand) {
            return switch (operand) {
                case Expression.Identifier name -> name.name();
                case Expression.Selector selector -> selector.name().name();
                case Expression.Index index -> lastName(index.operand().unparenthesized());
                default -> "";
            };
        }
    }
}
