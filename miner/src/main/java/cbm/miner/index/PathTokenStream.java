package cbm.miner.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of paths as they go into the index, in lower case: the whole path, then at a position each the names of the
 * folders and of the file, with the file's name without its ending and the words of each name at the same position.
 */
final class PathTokenStream extends TokenStream {
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private record Token(String term, int increment) {}

    void set(Collection<String> paths) {
        tokens.clear();
        for (String path : paths) {
            String lower = path.toLowerCase(Locale.ROOT);
            tokens.add(new Token(cut(lower), GAP));
            for (String name : path.split("/")) {
                int ahead = 1;
                for (String word : words(name)) {
                    tokens.add(new Token(cut(word), ahead));
                    ahead = 0;
                }
            }
        }
    }

    /** The terms of one name of a path, the name first. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        words.add(name.toLowerCase(Locale.ROOT));
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            words.add(name.substring(0, dot).toLowerCase(Locale.ROOT));
        }
        CodeTokens.read(
                name,
                0,
                (start, end, call) -> CodeTokens.terms(name.substring(start, end))
                        .forEach(term -> words.add(term.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    private static String cut(String term) {
        return term.length() > 4096 ? term.substring(0, 4096) : term;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(next++);
        term.append(token.term());
        increment.setPositionIncrement(token.increment());
        return true;
    }
}
