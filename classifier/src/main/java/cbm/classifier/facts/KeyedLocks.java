package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a function that are taken by a key, such as {@code locks.Lock(name)} or {@code LockKey(name)}: they are locks where the function also
 * releases them by a key. Locks that are taken with a context are those of other programs as often as not.
 */
final class KeyedLocks {

    private static final Pattern NAME =
            Pattern.compile("(?i)(?<read>r?)(?<un>un)?lock(?:key|id|name|object|path|entry|item|(?:for|by)\\w*)?");

    private final List<Statement> statements;
    private @Nullable Set<String> paired;

    KeyedLocks(List<Statement> statements) {
        this.statements = statements;
    }

    /** The operation that a call by a key is, or nothing if it is none of a lock. */
    @Nullable
    FactKind operation(Expression.Call call, String name) {
        FactKind kind = kind(name);
        if (kind == null || !isByKey(call)) {
            return null;
        }
        if (paired == null) {
            paired = paired(statements);
        }
        String lock = lock(call);
        return !lock.isEmpty() && paired.contains(lock) ? kind : null;
    }

    /** The locks that are both taken and released by a key. */
    private static Set<String> paired(List<Statement> statements) {
        Set<String> taken = new HashSet<>();
        Set<String> released = new HashSet<>();
        Node.Visitor visitor = node -> {
            if (node instanceof Expression.Call call && isByKey(call)) {
                FactKind kind = kind(call.name());
                if (kind != null) {
                    (kind.takesLock() ? taken : released).add(lock(call));
                }
            }
            return true;
        };
        statements.forEach(statement -> statement.walk(visitor));
        taken.retainAll(released);
        return taken;
    }

    private static @Nullable FactKind kind(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        boolean read = !matcher.group("read").isEmpty();
        if (matcher.group("un") == null) {
            return read ? FactKind.READ_LOCK : FactKind.LOCK;
        }
        return read ? FactKind.READ_UNLOCK : FactKind.UNLOCK;
    }

    private static boolean isByKey(Expression.Call call) {
        if (call.arguments().size() != 1) {
            return false;
        }
        String key = lastName(call.arguments().getFirst()).toLowerCase(Locale.ROOT);
        return !key.contains("ctx") && !key.contains("context");
    }

    private static String lock(Expression.Call call) {
        return call.function().unparenthesized() instanceof Expression.Selector selector
                ? lastName(selector.operand())
                : "";
    }

    private static String lastName(Expression expression) {
        return switch (expression.unparenthesized()) {
            case Expression.Identifier name -> name.name();
            case Expression.Selector selector -> selector.name().name();
            case Expression.Call call -> call.name();
            default -> "";
        };
    }
}
