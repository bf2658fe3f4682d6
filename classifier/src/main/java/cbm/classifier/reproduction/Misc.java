package cbm.classifier.reproduction;

import cbm.classifier.taxonomy.Primitive;
import java.util.Locale;

/** Which primitives Table 11 counts under Misc.; the paper does not say (discrepancy D19). */
public enum Misc {
    /** Once and go statements; select is left out. */
    ONCE_GO,
    /** Select; Once and go statements are left out. */
    SELECT,
    /** Everything that has no column of its own. */
    ALL;

    /** The columns of Table 11 that have a name of their own. */
    private static boolean hasColumn(Primitive primitive) {
        return switch (primitive) {
            case MUTEX, CHANNEL, ATOMIC, WAITGROUP, COND, NONE -> true;
            case SELECT, ONCE, GO, CONTEXT, ERRGROUP, SEMAPHORE, TIMER, SYNC_MAP, POOL, PIPE, RUNTIME -> false;
        };
    }

    /** The column of Table 11 that a primitive is counted in; empty if it is left out. */
    String column(Primitive primitive) {
        if (hasColumn(primitive)) {
            return primitive.code();
        }
        boolean counted = switch (this) {
            case ONCE_GO -> primitive == Primitive.ONCE || primitive == Primitive.GO;
            case SELECT -> primitive == Primitive.SELECT;
            case ALL -> true;
        };
        return counted ? "misc" : "";
    }

    /** The name that a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
