package cbm.classifier.syntax;

import org.jspecify.annotations.Nullable;

/** The names of one text, each kept once; knows the keywords. */
final class Symbols {

    /** After so many neighbours a name is not kept, so that names chosen to collide cost no more than others. */
    private static final int MAX_PROBES = 64;

    /** At first, as most texts are a declaration's head: room for as many names as there are keywords. */
    private static final int SLOTS = 128;

    private static final Symbols KEYWORDS = keywords();

    private final @Nullable NamePool pool;
    private @Nullable String[] names;
    private int[] hashes;
    private byte[] kinds;
    private int count;
    /** The kind of the last name looked up: a keyword's or {@link Token#IDENTIFIER}. */
    byte kind = Token.IDENTIFIER;

    /** Symbols that take their names from a pool, if there is one. */
    Symbols(@Nullable NamePool pool) {
        this(pool, KEYWORDS.names.clone(), KEYWORDS.hashes.clone(), KEYWORDS.kinds.clone(), KEYWORDS.count);
    }

    private Symbols(@Nullable NamePool pool, @Nullable String[] names, int[] hashes, byte[] kinds, int count) {
        this.pool = pool;
        this.names = names;
        this.hashes = hashes;
        this.kinds = kinds;
        this.count = count;
    }

    private static Symbols keywords() {
        Symbols symbols = new Symbols(null, new @Nullable String[SLOTS], new int[SLOTS], new byte[SLOTS], 0);
        byte kind = Token.BREAK;
        for (String keyword : Token.keywords()) {
            int slot = symbols.freeSlot(keyword.hashCode());
            symbols.put(slot, keyword, keyword.hashCode(), kind++);
        }
        return symbols;
    }

    /** The name that stands in the text from start to end, whose {@link String#hashCode()} is given. */
    String name(char[] text, int start, int end, int hash) {
        int mask = names.length - 1;
        int slot = spread(hash) & mask;
        String name = names[slot];
        for (int probes = 0; name != null; probes++) {
            if (probes == MAX_PROBES) {
                kind = Token.IDENTIFIER;
                return new String(text, start, end - start);
            }
            if (hashes[slot] == hash && same(name, text, start, end)) {
                kind = kinds[slot];
                return name;
            }
            slot = (slot + 1) & mask;
            name = names[slot];
        }
        kind = Token.IDENTIFIER;
        String added = pool == null ? new String(text, start, end - start) : pool.name(text, start, end, hash);
        put(slot, added, hash, kind);
        return added;
    }

    static boolean same(String name, char[] text, int start, int end) {
        int length = end - start;
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void put(int slot, String name, int hash, byte kind) {
        names[slot] = name;
        hashes[slot] = hash;
        kinds[slot] = kind;
        count++;
        if (count * 2 > names.length) {
            grow();
        }
    }

    private void grow() {
        @Nullable String[] oldNames = names;
        int[] oldHashes = hashes;
        byte[] oldKinds = kinds;
        names = new @Nullable String[oldNames.length * 4];
        hashes = new int[names.length];
        kinds = new byte[names.length];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int slot = freeSlot(oldHashes[i]);
                names[slot] = oldNames[i];
                hashes[slot] = oldHashes[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }

    private int freeSlot(int hash) {
        int mask = names.length - 1;
        int slot = spread(hash) & mask;
        while (names[slot] != null) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
