package cbm.miner.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of a {@link SourceText} as they go into the index; used again and again by one thread. */
final class CodeTokenStream extends TokenStream {
    /** What phrases cannot reach over. */
    private static final int GAP = 100;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final SourceText source;
    private final TokenTable table;

    private char[] text = new char[256];
    private int from;
    private int length;
    private int at;
    private int piece;
    private boolean gap;

    private TokenTable.@Nullable Entry token;
    private @Nullable BytesRef call;
    private int next;

    CodeTokenStream(SourceText source, TokenTable table) {
        this.source = source;
        this.table = table;
    }

    @Override
    public void reset() {
        piece = -1;
        at = 0;
        length = 0;
        gap = false;
        token = null;
        call = null;
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        TokenTable.Entry entry = token;
        if (entry != null && next < entry.size()) {
            give(entry.term(next++), 0);
            return true;
        }
        BytesRef called = call;
        if (called != null) {
            call = null;
            give(called, 0);
            return true;
        }
        while (at >= length || !findToken()) {
            if (!nextPiece()) {
                return false;
            }
        }
        return true;
    }

    private void give(BytesRef bytes, int ahead) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(ahead);
    }

    private boolean nextPiece() {
        if (piece + 1 >= source.size()) {
            return false;
        }
        piece++;
        String next = source.text(piece);
        length = next.length();
        if (text.length < length) {
            text = new char[length * 2];
        }
        from = source.from(piece);
        next.getChars(from, length, text, from);
        at = from;
        gap |= source.isAfterGap(piece) && piece > 0;
        return true;
    }

    /** Gives the first term of the next token in this piece, if there is one. */
    private boolean findToken() {
        char[] chars = text;
        int end = length;
        int i = at;
        while (i < end) {
            char c = chars[i];
            if (CodeTokens.isWord(c)) {
                int start = i;
                int hash = 0;
                while (i < end && CodeTokens.isWord(chars[i])) {
                    hash = 31 * hash + chars[i++];
                }
                take(start, i, hash);
                return true;
            }
            if (c == '<' && i + 1 < end && chars[i + 1] == '-') {
                take(i, i + 2, 31 * '<' + '-');
                return true;
            }
            i++;
        }
        at = end;
        return false;
    }

    private void take(int start, int end, int hash) {
        TokenTable.Entry entry = table.find(text, start, end, hash);
        boolean called = end < length && text[end] == '(' && text[start] != '<';
        call = called ? entry.call(start > from && text[start - 1] == '.') : null;
        token = entry;
        next = 1;
        give(entry.term(0), gap ? GAP : 1);
        gap = false;
        at = end;
    }
}
