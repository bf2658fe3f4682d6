package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the standard library's functions, methods and fields that concurrency facts need, as declarations in Go. */
final class Standard {

    /** The paths of the packages that concurrency facts need, by the names under which nearly all files import them. */
    static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("C", "C"),
            Map.entry("atomic", "sync/atomic"),
            Map.entry("context", "context"),
            Map.entry("errgroup", "golang.org/x/sync/errgroup"),
            Map.entry("exec", "os/exec"),
            Map.entry("http", "net/http"),
            Map.entry("io", "io"),
            Map.entry("net", "net"),
            Map.entry("os", "os"),
            Map.entry("runtime", "runtime"),
            Map.entry("semaphore", "golang.org/x/sync/semaphore"),
            Map.entry("signal", "os/signal"),
            Map.entry("singleflight", "golang.org/x/sync/singleflight"),
            Map.entry("sync", "sync"),
            Map.entry("testing", "testing"),
            Map.entry("time", "time"),
            Map.entry("unsafe", "unsafe"));

    /** One line for each: its name with a dot for the last one replaced by an underscore, and its type. */
    private static final String DECLARATIONS = """
            package standard
            var (
                sync_NewCond func() *sync.Cond
                sync_OnceFunc func() func()
                sync_Cond_L sync.Locker
                sync_RWMutex_RLocker func() sync.Locker
                context_Background func() context.Context
                context_TODO func() context.Context
                context_WithCancel func() (context.Context, context.CancelFunc)
                context_WithCancelCause func() (context.Context, context.CancelCauseFunc)
                context_WithDeadline func() (context.Context, context.CancelFunc)
                context_WithDeadlineCause func() (context.Context, context.CancelFunc)
                context_WithTimeout func() (context.Context, context.CancelFunc)
                context_WithTimeoutCause func() (context.Context, context.CancelFunc)
                context_WithValue func() context.Context
                context_WithoutCancel func() context.Context
                context_AfterFunc func() func() bool
                context_Context_Done func() <-chan struct{}
                context_Context_Err func() error
                context_Cause func() error
                signal_NotifyContext func() (context.Context, context.CancelFunc)
                time_NewTimer func() *time.Timer
                time_AfterFunc func() *time.Timer
                time_NewTicker func() *time.Ticker
                time_After func() <-chan time.Time
                time_Tick func() <-chan time.Time
                time_Now func() time.Time
                time_Timer_C <-chan time.Time
                time_Ticker_C <-chan time.Time
                io_Pipe func() (*io.PipeReader, *io.PipeWriter)
                net_Pipe func() (net.Conn, net.Conn)
                os_Pipe func() (*os.File, *os.File, error)
                exec_Command func() *exec.Cmd
                exec_CommandContext func() *exec.Cmd
                http_Request_Context func() context.Context
                http_Request_WithContext func() *http.Request
                http_Response_Body io.ReadCloser
                http_CloseNotifier_CloseNotify func() <-chan bool
                testing_T_Context func() context.Context
                testing_B_Context func() context.Context
                testing_F_Context func() context.Context
                testing_TB_Context func() context.Context
                exec_Cmd_StdinPipe func() (io.WriteCloser, error)
                exec_Cmd_StdoutPipe func() (io.ReadCloser, error)
                exec_Cmd_StderrPipe func() (io.ReadCloser, error)
                http_NewRequest func() (*http.Request, error)
                http_NewRequestWithContext func() (*http.Request, error)
                http_Request_Clone func() *http.Request
                errgroup_WithContext func() (*errgroup.Group, context.Context)
                semaphore_NewWeighted func() *semaphore.Weighted
                errors_New func() error
                fmt_Errorf func() error
                fmt_Sprintf func() string
            )
            """;

    private static final Unit UNIT = unit();
    private static final Map<String, Map<String, GoType>> TYPES = byOwner(types());

    private Standard() {}

    private static Unit unit() {
        GoFile file = GoParser.parse(DECLARATIONS);
        FileOutline outline = new ParsedOutline(file);
        PackageScope scope = new PackageScope("standard", List.of(outline), path -> null);
        return scope.units().getFirst();
    }

    private static Map<String, GoType> types() {
        Map<String, GoType> types = new HashMap<>();
        for (Declaration declaration : UNIT.outline().outside()) {
            if (declaration instanceof Declaration.Values group) {
                group.values().forEach(value -> put(types, value));
            }
        }
        return types;
    }

    private static void put(Map<String, GoType> types, Part.Value value) {
        Expression type = value.type();
        if (type != null) {
            types.put(value.names().getFirst().name().replace('_', '.'), new GoType(type, UNIT));
        }
    }

    /** Values by what stands before the last dot of their names, and by what stands after it. */
    static <T> Map<String, Map<String, T>> byOwner(Map<String, T> byName) {
        Map<String, Map<String, T>> owners = new HashMap<>();
        byName.forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            owners.computeIfAbsent(name.substring(0, dot), owner -> new HashMap<>())
                    .put(name.substring(dot + 1), value);
        });
        return owners;
    }

    /** Whether a file is this one, in which the name of a package is its own import. */
    static boolean is(Unit unit) {
        return unit == UNIT;
    }

    /** The type of a function, method or field of a package or a type, such as {@code C} of {@code time.Timer}. */
    static @Nullable GoType type(String owner, String name) {
        Map<String, GoType> owned = TYPES.get(owner);
        return owned == null ? null : owned.get(name);
    }

    /** The results of a function or method. */
    static List<Part.Field> results(GoType function) {
        return function.expression() instanceof TypeExpression.FunctionType type ? type.results() : List.of();
    }
}
