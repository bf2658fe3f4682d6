package cbm.miner.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of tokens that were met before, found by the characters of a buffer; for one thread. */
final class TokenTable {
    private static final int REMEMBERED = 1 << 17;

    private @Nullable Entry[] slots = new Entry[1 << 12];
    private int size;

    /** A token with its terms. */
    static final class Entry {
        private final char[] token;
        private final int hash;
        private final BytesRef[] terms;
        private @Nullable BytesRef plain;
        private @Nullable BytesRef dotted;

        Entry(char[] token, int hash) {
            this.token = token;
            this.hash = hash;
            List<String> texts = CodeTokens.terms(new String(token));
            this.terms = new BytesRef[texts.size()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = new BytesRef(texts.get(i));
            }
        }

        int size() {
            return terms.length;
        }

        BytesRef term(int index) {
            return terms[index];
        }

        /** The term of a call of the token. */
        BytesRef call(boolean afterDot) {
            BytesRef known = afterDot ? dotted : plain;
            if (known == null) {
                CodeTokens.Call call = afterDot ? CodeTokens.Call.DOTTED : CodeTokens.Call.PLAIN;
                known = new BytesRef(
                        CodeTokens.callTerms(new String(token), call).getFirst());
                if (afterDot) {
                    dotted = known;
                } else {
                    plain = known;
                }
            }
            return known;
        }

        private boolean is(char[] text, int start, int length) {
            char[] own = token;
            if (own.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (own[i] != text[start + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The entry of the token between two positions.
     *
     * @param hash as {@link String#hashCode()} computes it
     */
    Entry find(char[] text, int start, int end, int hash) {
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
            if (entry.hash == hash && entry.is(text, start, end - start)) {
                return entry;
            }
            slot = slot + 1 & mask;
        }
        Entry made = new Entry(Arrays.copyOfRange(text, start, end), hash);
        slots[slot] = made;
        if (++size * 2 > slots.length) {
            grow();
        }
        return made;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private void grow() {
        if (size > REMEMBERED) {
            slots = new Entry[1 << 12];
            size = 0;
            return;
        }
        @Nullable Entry[] old = slots;
        slots = new Entry[old.length * 2];
        int mask = slots.length - 1;
        for (Entry entry : old) {
            if (entry != null) {
                int slot = spread(entry.hash) & mask;
                while (slots[slot] != null) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
