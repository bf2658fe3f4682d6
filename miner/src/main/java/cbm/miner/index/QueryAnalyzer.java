package cbm.miner.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What the words of a query ask for: the terms of {@link CodeTokens#wanted}, or the names of a path. */
final class QueryAnalyzer extends Analyzer {
    QueryAnalyzer() {
        super(Analyzer.PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        boolean path = field.equals(SearchField.PATH.id());
        return new TokenStreamComponents(path ? new PathNames() : new CodeWords());
    }

    /** Reads the whole text, then gives its terms. */
    private abstract static class Words extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<List<String>> tokens = new ArrayList<>();
        private int token;
        private int alternative;

        abstract void read(String text, List<List<String>> tokens);

        @Override
        public void reset() throws IOException {
            super.reset();
            StringBuilder text = new StringBuilder();
            char[] chars = new char[1024];
            int read;
            while ((read = input.read(chars)) >= 0) {
                text.append(chars, 0, read);
            }
            tokens.clear();
            read(text.toString(), tokens);
            token = 0;
            alternative = 0;
        }

        @Override
        public boolean incrementToken() {
            if (token == tokens.size()) {
                return false;
            }
            clearAttributes();
            List<String> alternatives = tokens.get(token);
            term.append(alternatives.get(alternative));
            increment.setPositionIncrement(alternative == 0 ? 1 : 0);
            alternative++;
            if (alternative == alternatives.size()) {
                token++;
                alternative = 0;
            }
            return true;
        }
    }

    private static final class CodeWords extends Words {
        @Override
        void read(String text, List<List<String>> tokens) {
            CodeTokens.read(
                    text, 0, (start, end, call) -> tokens.add(CodeTokens.wanted(text.substring(start, end), call)));
        }
    }

    private static final class PathNames extends Words {
        @Override
        void read(String text, List<List<String>> tokens) {
            for (String name : text.strip().split("[/\\s]+")) {
                if (!name.isEmpty()) {
                    tokens.add(List.of(name.toLowerCase(Locale.ROOT)));
                }
            }
        }
    }
}
