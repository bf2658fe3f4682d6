package cbm.classifier.usage;

import cbm.classifier.usage.Use.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The packages that hold Go's primitives: which of their types and functions belong to which. */
final class Library {
    private static final Map<String, Primitive> TYPES = Map.ofEntries(
            Map.entry("{sync}Mutex", Primitive.MUTEX),
            Map.entry("{sync}RWMutex", Primitive.MUTEX),
            Map.entry("{sync}Locker", Primitive.MUTEX),
            Map.entry("{sync}Once", Primitive.ONCE),
            Map.entry("{sync}OnceFunc", Primitive.ONCE),
            Map.entry("{sync}OnceValue", Primitive.ONCE),
            Map.entry("{sync}OnceValues", Primitive.ONCE),
            Map.entry("{sync}WaitGroup", Primitive.WAIT_GROUP),
            Map.entry("{sync}Cond", Primitive.COND),
            Map.entry("{sync}NewCond", Primitive.COND),
            Map.entry("{sync}Pool", Primitive.POOL),
            Map.entry("{sync}Map", Primitive.SYNC_MAP));

    private static final Map<String, Primitive> PACKAGES = Map.of(
            "sync/atomic", Primitive.ATOMIC,
            "context", Primitive.CONTEXT,
            "golang.org/x/net/context", Primitive.CONTEXT,
            "golang.org/x/sync/errgroup", Primitive.ERRGROUP,
            "golang.org/x/sync/semaphore", Primitive.SEMAPHORE);

    private static final Map<Primitive, Set<String>> METHODS = Map.of(
            Primitive.MUTEX, Set.of("Lock", "Unlock", "RLock", "RUnlock", "TryLock", "TryRLock"),
            Primitive.ONCE, Set.of("Do"),
            Primitive.WAIT_GROUP, Set.of("Add", "Done", "Wait", "Go"),
            Primitive.COND, Set.of("Wait", "Signal", "Broadcast"),
            Primitive.POOL, Set.of("Get", "Put"),
            Primitive.SYNC_MAP,
                    Set.of(
                            "Load",
                            "Store",
                            "LoadOrStore",
                            "LoadAndDelete",
                            "Delete",
                            "Swap",
                            "CompareAndSwap",
                            "CompareAndDelete",
                            "Range",
                            "Clear"),
            Primitive.ATOMIC, Set.of("Load", "Store", "Add", "Swap", "CompareAndSwap", "And", "Or"),
            Primitive.CONTEXT, Set.of("Done", "Err", "Deadline", "Value"),
            Primitive.ERRGROUP, Set.of("Go", "TryGo", "Wait", "SetLimit"),
            Primitive.SEMAPHORE, Set.of("Acquire", "TryAcquire", "Release"));

    private Library() {}

    /** The primitive that a name of a package belongs to, as {@link TypePath} writes it. */
    static Optional<Primitive> primitive(String path) {
        Primitive named = TYPES.get(path);
        if (named != null || !path.startsWith("{")) {
            return Optional.ofNullable(named);
        }
        return Optional.ofNullable(PACKAGES.get(path.substring(1, Math.max(1, path.indexOf('}')))));
    }

    /** Whether a primitive's types have a method that does its work. */
    static boolean hasMethod(Primitive primitive, String method) {
        return METHODS.getOrDefault(primitive, Set.of()).contains(method);
    }

    /** Whether a method of this name may belong to any primitive. */
    static boolean knowsMethod(String method) {
        return METHODS.values().stream().anyMatch(names -> names.contains(method));
    }

    /** The work that a method of a primitive does. */
    static Use operation(Primitive primitive) {
        return Use.of(primitive, Form.OPERATION);
    }

    /** The work that a call of a package's function does, if it does any: {@code sync.NewCond} only makes something. */
    static Optional<Use> functionCall(String path) {
        return primitive(path).filter(p -> p != Primitive.COND).map(Library::operation);
    }

    /** The type that a function of such a package gives, as {@link TypePath} writes it. */
    static String result(String function) {
        return switch (function) {
            case "{sync}NewCond" -> "{sync}Cond";
            case "{golang.org/x/sync/errgroup}WithContext" -> "{golang.org/x/sync/errgroup}Group";
            case "{golang.org/x/sync/semaphore}NewWeighted" -> "{golang.org/x/sync/semaphore}Weighted";
            default -> {
                boolean context = function.startsWith("{context}") || function.startsWith("{golang.org/x/net/context}");
                yield context ? function.substring(0, function.indexOf('}') + 1) + "Context" : TypePath.UNKNOWN;
            }
        };
    }
}
