package cbm.miner.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The terms of a {@link SourceText} as they go into the index; used again and again by one thread. */
final class CodeTokenStream extends TokenStream {
    /** What phrases cannot reach over. */
    private static final int GAP = 100;

    private static final int REMEMBERED = 200_000;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final SourceText source;
    private final Terms terms;

    private int piece;
    private int at;
    private boolean gap;
    private List<BytesRef> pending = List.of();
    private int next;
    private List<BytesRef> pendingCall = List.of();
    private int nextCall;
    private int ahead;

    CodeTokenStream(SourceText source, Terms terms) {
        this.source = source;
        this.terms = terms;
    }

    /** The terms of tokens that were met before, for one thread. */
    static final class Terms {
        private final Map<String, List<BytesRef>> whole = new HashMap<>();
        private final Map<String, List<BytesRef>> calls = new HashMap<>();

        List<BytesRef> of(String token) {
            List<BytesRef> known = whole.get(token);
            if (known == null) {
                forgetIfFull(whole);
                known = bytes(CodeTokens.terms(token));
                whole.put(token, known);
            }
            return known;
        }

        List<BytesRef> ofCall(String token, CodeTokens.Call call) {
            if (call == CodeTokens.Call.NONE) {
                return List.of();
            }
            Map<String, List<BytesRef>> map = calls;
            String key = call == CodeTokens.Call.DOTTED ? "." + token : token;
            List<BytesRef> known = map.get(key);
            if (known == null) {
                forgetIfFull(map);
                known = bytes(CodeTokens.callTerms(token, call));
                map.put(key, known);
            }
            return known;
        }

        private static void forgetIfFull(Map<String, List<BytesRef>> map) {
            if (map.size() >= REMEMBERED) {
                map.clear();
            }
        }

        private static List<BytesRef> bytes(List<String> texts) {
            List<BytesRef> bytes = new ArrayList<>(texts.size());
            texts.forEach(text -> bytes.add(new BytesRef(text)));
            return bytes;
        }
    }

    @Override
    public void reset() {
        piece = -1;
        at = 0;
        pending = List.of();
        next = 0;
        pendingCall = List.of();
        nextCall = 0;
        gap = false;
        ahead = 0;
    }

    @Override
    public boolean incrementToken() {
        while (true) {
            if (next < pending.size()) {
                give(pending.get(next++));
                return true;
            }
            if (nextCall < pendingCall.size()) {
                give(pendingCall.get(nextCall++));
                return true;
            }
            if (!findToken()) {
                return false;
            }
        }
    }

    private void give(BytesRef bytes) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(ahead);
        ahead = 0;
    }

    private boolean findToken() {
        while (true) {
            if (piece < 0 || at >= source.text(piece).length()) {
                if (piece + 1 >= source.size()) {
                    return false;
                }
                piece++;
                at = source.from(piece);
                gap |= source.isAfterGap(piece) && piece > 0;
                continue;
            }
            String text = source.text(piece);
            int end = CodeTokens.tokenEnd(text, at);
            if (end > at) {
                take(text, end);
                return true;
            }
            at++;
        }
    }

    private void take(String text, int end) {
        String token = text.substring(at, end);
        pending = terms.of(token);
        next = 0;
        pendingCall = terms.ofCall(token, CodeTokens.call(text, source.from(piece), at, end));
        nextCall = 0;
        ahead = gap ? GAP : 1;
        gap = false;
        at = end;
    }
}
