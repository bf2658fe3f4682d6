package cbm.classifier.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Names that texts have in common, so that many parsed files hold one copy of a name. Of names that fall into the same place
 * the last one is kept. For any number of threads: a race costs a copy, no more.
 */
public final class NamePool {

    private static final int SIZE = 1 << 16;

    private final @Nullable String[] names = new @Nullable String[SIZE];

    /** The name that stands in a text from start to end. */
    String name(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        return name(text, start, end, hash);
    }

    /** The name that stands in a text from start to end, whose {@link String#hashCode()} is given. */
    String name(char[] text, int start, int end, int hash) {
        int slot = Symbols.spread(hash) & (SIZE - 1);
        String known = names[slot];
        if (known != null && known.hashCode() == hash && Symbols.same(known, text, start, end)) {
            return known;
        }
        String added = new String(text, start, end - start);
        names[slot] = added;
        return added;
    }
}
