package cbm.miner.index;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/** Finds in a fix the lines that a query matched, and the words in them. */
public final class Highlights {
    private final Map<SearchField, Set<String>> terms = new EnumMap<>(SearchField.class);
    private final Map<SearchField, List<ByteRunAutomaton>> patterns = new EnumMap<>(SearchField.class);

    private Highlights() {}

    /**
     * The highlights of a query.
     *
     * @throws QueryFault if it cannot be read
     */
    public static Highlights of(String query) {
        Highlights highlights = new Highlights();
        QueryReader.read(query).visit(highlights.new Collector());
        return highlights;
    }

    private final class Collector extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... found) {
            for (Term term : found) {
                SearchField.named(term.field())
                        .ifPresent(field -> terms.computeIfAbsent(field, f -> new HashSet<>())
                                .add(term.text()));
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String name, Supplier<ByteRunAutomaton> automaton) {
            SearchField.named(name)
                    .ifPresent(field -> patterns.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(automaton.get()));
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return occur == BooleanClause.Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
        }
    }

    /**
     * The lines of a fix that match, those first in which most different words stand, equals in the order of the diff.
     *
     * @param limit number of lines to give
     */
    public List<MatchedLine> lines(Candidate candidate, int limit) {
        List<Found> found = new ArrayList<>();
        if (limit > 0) {
            for (FixFile file : candidate.files()) {
                file.change().hunks().forEach(hunk -> hunk(file.change(), hunk, found));
            }
            candidate.message().lines().skip(1).forEach(line -> message(line, found));
        }
        found.sort(Comparator.comparingInt(Found::words).reversed());
        return found.stream().limit(limit).map(Found::line).toList();
    }

    /** The words of a subject that match. */
    public List<MatchedLine.Span> subject(String subject) {
        List<MatchedLine.Span> spans = new ArrayList<>();
        find(subject, 0, List.of(SearchField.SUBJECT, SearchField.MESSAGE), spans, new HashSet<>());
        return List.copyOf(spans);
    }

    private record Found(MatchedLine line, int words) {}

    private void message(String line, List<Found> found) {
        add("", 0, line, 0, List.of(SearchField.MESSAGE), found);
    }

    private void hunk(FileChange change, Hunk hunk, List<Found> found) {
        int before = hunk.beforeStart();
        int after = hunk.afterStart();
        for (String line : hunk.lines()) {
            if (line.isEmpty()) {
                continue;
            }
            List<SearchField> fields = new ArrayList<>();
            if (FixDocuments.isFunction(line, 1)) {
                fields.add(SearchField.FUNCTION);
            }
            switch (line.charAt(0)) {
                case '+' -> {
                    fields.add(SearchField.ADDED);
                    add(change.path(Side.AFTER), after++, line, 1, fields, found);
                }
                case '-' -> {
                    fields.add(SearchField.REMOVED);
                    add(change.path(Side.BEFORE), before++, line, 1, fields, found);
                }
                case ' ' -> {
                    fields.add(SearchField.CONTEXT);
                    add(change.path(Side.AFTER), after++, line, 1, fields, found);
                    before++;
                }
                default -> {
                    // Git's note on a missing newline.
                }
            }
        }
    }

    private void add(String path, int number, String text, int from, List<SearchField> fields, List<Found> found) {
        List<MatchedLine.Span> spans = new ArrayList<>();
        Set<String> words = new HashSet<>();
        find(text, from, fields, spans, words);
        if (!spans.isEmpty()) {
            found.add(new Found(new MatchedLine(path, number, text, spans), words.size()));
        }
    }

    private void find(
            String text, int from, List<SearchField> fields, List<MatchedLine.Span> spans, Set<String> words) {
        if (fields.stream().noneMatch(field -> terms.containsKey(field) || patterns.containsKey(field))) {
            return;
        }
        CodeTokens.read(text, from, (start, end, call) -> {
            String token = text.substring(start, end);
            String match = match(fields, CodeTokens.terms(token));
            String callMatch = match(fields, CodeTokens.callTerms(token, call));
            if (callMatch != null) {
                spans.add(new MatchedLine.Span(call == CodeTokens.Call.DOTTED ? start - 1 : start, end + 1));
                words.add(callMatch);
            } else if (match != null) {
                spans.add(new MatchedLine.Span(start, end));
                words.add(match);
            }
        });
    }

    private @Nullable String match(List<SearchField> fields, List<String> tokenTerms) {
        for (String term : tokenTerms) {
            for (SearchField field : fields) {
                if (terms.getOrDefault(field, Set.of()).contains(term) || matchesPattern(field, term)) {
                    return term;
                }
            }
        }
        return null;
    }

    private boolean matchesPattern(SearchField field, String term) {
        List<ByteRunAutomaton> automata = patterns.getOrDefault(field, List.of());
        if (automata.isEmpty()) {
            return false;
        }
        BytesRef bytes = new BytesRef(term);
        return automata.stream().anyMatch(automaton -> automaton.run(bytes.bytes, bytes.offset, bytes.length));
    }
}
