package cbm.miner.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries in Lucene's classic syntax over the {@link SearchField}s. Words without an operator between them must all
 * be found; a word without a field is looked for in message, path, function, added and removed lines.
 */
final class QueryReader extends QueryParser {
    private static final String NO_FIELD = "";
    private static final float TIE = 0.2f;

    /** So many values of a field are listed where another one is asked for. */
    private static final int MOST_VALUES = 40;

    private final String shown;

    /** All values of those fields that hold no others. */
    private final Map<SearchField, List<String>> closed;

    private QueryReader(String shown, Map<SearchField, List<String>> closed) {
        super(NO_FIELD, new QueryAnalyzer());
        this.shown = shown;
        this.closed = closed;
        setDefaultOperator(Operator.AND);
        setAllowLeadingWildcard(true);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
    }

    /**
     * Reads a query; an empty one asks for everything.
     *
     * @throws QueryFault if it cannot be read
     */
    static Query read(String text) {
        return read(text, Map.of());
    }

    /**
     * The same, where a value that a field cannot hold is a fault.
     *
     * @param closed all values of those fields that hold no others
     */
    static Query read(String text, Map<SearchField, List<String>> closed) {
        if (text.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        Slashes escaped = Slashes.escape(text);
        try {
            return new QueryReader(text, closed).parse(escaped.text());
        } catch (ParseException e) {
            throw fault(text, escaped, e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QueryFault("the query has more than " + IndexSearcher.getMaxClauseCount() + " clauses");
        }
    }

    private static QueryFault fault(String text, Slashes escaped, ParseException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof QueryFault told) {
            return told;
        }
        if (cause instanceof ParseException syntax && syntax.currentToken != null) {
            Token token = syntax.currentToken.next;
            if (token.kind == EOF) {
                return at(text, text.length() + 1, "ends too early: " + expected(syntax));
            }
            // Lucene counts columns from 0.
            int column = escaped.column(token.beginColumn + 1);
            return at(text, column, "'" + token.image + "' cannot stand there: " + expected(syntax));
        }
        if (cause instanceof TokenMgrError lexical) {
            int column = lexicalColumn(lexical.getMessage());
            boolean end = lexical.getMessage() != null && lexical.getMessage().contains("<EOF>");
            return end
                    ? at(text, text.length() + 1, "ends within a quotation, a range or a regular expression")
                    : at(text, escaped.column(column + 1), "this character cannot stand there");
        }
        String message = cause == null ? failure.getMessage() : cause.getMessage();
        return new QueryFault("query '" + text + "': " + oneLine(message));
    }

    private static int lexicalColumn(@Nullable String message) {
        java.util.regex.Matcher column =
                java.util.regex.Pattern.compile("column (\\d+)").matcher(message == null ? "" : message);
        return column.find() ? Integer.parseInt(column.group(1)) : 1;
    }

    private static String expected(ParseException syntax) {
        String wanted = Arrays.stream(syntax.expectedTokenSequences)
                .map(sequence -> syntax.tokenImage[sequence[0]])
                .map(QueryReader::described)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return wanted.isEmpty() ? "see 'cbm search --help'" : "expected " + wanted;
    }

    private static String described(String image) {
        return switch (image) {
            case "<TERM>", "<PREFIXTERM>", "<WILDTERM>", "<NUMBER>", "<BAREOPER>", "\"*\"" -> "a word";
            case "<QUOTED>", "<RANGE_QUOTED>" -> "a quotation";
            case "<REGEXPTERM>" -> "a /regular expression/";
            case "<RANGE_GOOP>" -> "a value";
            case "<RANGE_TO>", "\"TO\"" -> "TO";
            case "<EOF>", "<AND>", "<OR>", "<NOT>", "\"+\"", "\"-\"", "<CARAT>", "<FUZZY_SLOP>" -> "";
            default -> image.replace("\"", "").startsWith("<") ? "" : image.replace("\"", "");
        };
    }

    private static QueryFault at(String text, int column, String what) {
        return new QueryFault("query '" + text + "', column " + column + ": " + what);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.strip().replaceAll("\\s+", " ");
    }

    private List<SearchField> targets(@Nullable String name) {
        if (name == null || name.equals(NO_FIELD)) {
            return SearchField.defaults();
        }
        return SearchField.named(name).orElseThrow(() -> unknownField(name)).targets();
    }

    private QueryFault unknownField(String name) {
        String fields = Arrays.stream(SearchField.values()).map(SearchField::id).collect(Collectors.joining(", "));
        int column = Math.max(0, shown.indexOf(name + ":")) + 1;
        return at(shown, column, "there is no field '" + name + "'; the fields are " + fields);
    }

    private Query any(@Nullable String name, Function<SearchField, @Nullable Query> make) {
        List<Query> queries = new ArrayList<>();
        for (SearchField field : targets(name)) {
            Query query = make.apply(field);
            if (query != null) {
                queries.add(query);
            }
        }
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
    }

    @Override
    protected @Nullable Query getFieldQuery(@Nullable String name, String text, boolean quoted) throws ParseException {
        if (name != null && name.equals("*") && text.equals("*")) {
            return MatchAllDocsQuery.INSTANCE;
        }
        boolean words = targets(name).stream().anyMatch(field -> hasTokens(field) && !field.equals(SearchField.PATH));
        if (words && isEmpty(text)) {
            String place = shown.contains(text) ? ", column " + (shown.indexOf(text) + 1) : "";
            throw new QueryFault("query '" + shown + "'" + place + ": '" + text
                    + "' has no word in it; of signs, only <- and calls such as .Lock( can be searched for");
        }
        return any(name, field -> value(field, text, quoted));
    }

    private static boolean isEmpty(String text) {
        boolean[] found = new boolean[1];
        CodeTokens.read(text, 0, (start, end, call) -> found[0] = true);
        return !found[0];
    }

    private static boolean hasTokens(SearchField field) {
        return field.kind() == SearchField.Kind.CODE || field.kind() == SearchField.Kind.PATH;
    }

    private @Nullable Query value(SearchField field, String text, boolean quoted) {
        return switch (field.kind()) {
            case CODE, PATH -> tokens(field, text, quoted);
            case WORD -> new TermQuery(new Term(field.id(), possible(field, text)));
            case ID -> new PrefixQuery(new Term(field.id(), lower(text)));
            case NUMBER -> IntPoint.newExactQuery(field.id(), number(field, text));
            case DECIMAL -> DoublePoint.newExactQuery(field.id(), decimal(field, text));
            case DATE -> LongPoint.newRangeQuery(field.id(), first(text), last(text));
            case ANY -> throw new IllegalStateException(field + " stands for others");
        };
    }

    private @Nullable Query tokens(SearchField field, String text, boolean quoted) {
        try {
            return super.getFieldQuery(field.id(), text, quoted);
        } catch (ParseException e) {
            throw new IllegalStateException("a text cannot fail to be analysed", e);
        }
    }

    /** A value as the index has it. */
    private String possible(SearchField field, String text) {
        List<String> values = closed.getOrDefault(field, List.of());
        String value = lower(text);
        if (values.isEmpty() || values.contains(value)) {
            return value;
        }
        throw wrong(
                text,
                "field " + field.id() + " takes "
                        + (values.size() > MOST_VALUES
                                ? "a label that 'cbm tables --columns' lists"
                                : "one of " + String.join(", ", values)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    protected Query getRangeQuery(
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            boolean fromIncluded,
            boolean toIncluded) {
        return any(name, field -> range(field, open(from), open(to), fromIncluded, toIncluded));
    }

    private static @Nullable String open(@Nullable String end) {
        return end == null || end.equals("*") ? null : end;
    }

    private Query range(
            SearchField field, @Nullable String from, @Nullable String to, boolean fromIncluded, boolean toIncluded) {
        return switch (field.kind()) {
            case NUMBER -> {
                int low = from == null ? Integer.MIN_VALUE : number(field, from) + (fromIncluded ? 0 : 1);
                int high = to == null ? Integer.MAX_VALUE : number(field, to) - (toIncluded ? 0 : 1);
                yield IntPoint.newRangeQuery(field.id(), low, high);
            }
            case DECIMAL -> {
                double low = from == null ? Double.NEGATIVE_INFINITY : decimal(field, from);
                double high = to == null ? Double.POSITIVE_INFINITY : decimal(field, to);
                yield DoublePoint.newRangeQuery(
                        field.id(),
                        fromIncluded ? low : DoublePoint.nextUp(low),
                        toIncluded ? high : DoublePoint.nextDown(high));
            }
            case DATE -> {
                long low = from == null ? Long.MIN_VALUE : fromIncluded ? first(from) : last(from) + 1;
                long high = to == null ? Long.MAX_VALUE : toIncluded ? last(to) : first(to) - 1;
                yield LongPoint.newRangeQuery(field.id(), low, high);
            }
            case CODE, PATH, WORD, ID -> TermRangeQuery.newStringRange(field.id(), from, to, fromIncluded, toIncluded);
            case ANY -> throw new IllegalStateException(field + " stands for others");
        };
    }

    private int number(SearchField field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(text, "field " + field.id() + " holds whole numbers");
        }
    }

    private double decimal(SearchField field, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(text, "field " + field.id() + " holds numbers such as 0.75");
        }
    }

    private QueryFault wrong(String text, String what) {
        return at(shown, Math.max(0, shown.indexOf(text)) + 1, "'" + text + "': " + what);
    }

    private long first(String text) {
        return moment(text, false).getEpochSecond();
    }

    private long last(String text) {
        return moment(text, true).getEpochSecond() - 1;
    }

    /** The beginning of a year, month or day, or of the next one. */
    private Instant moment(String text, boolean next) {
        try {
            LocalDate day = switch (text.length()) {
                case 4 -> Year.parse(text).plusYears(next ? 1 : 0).atDay(1);
                case 7 -> YearMonth.parse(text).plusMonths(next ? 1 : 0).atDay(1);
                default -> LocalDate.parse(text).plusDays(next ? 1 : 0);
            };
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw wrong(text, "dates are written 2016, 2016-03 or 2016-03-14");
        }
    }

    /** A pattern as the terms of a field are written. */
    private static String pattern(SearchField field, String text) {
        return field.kind() == SearchField.Kind.CODE ? text : lower(text);
    }

    @Override
    protected Query getPrefixQuery(@Nullable String name, String text) {
        return any(name, field -> onTerms(field, text, new PrefixQuery(new Term(field.id(), pattern(field, text)))));
    }

    @Override
    protected Query getWildcardQuery(@Nullable String name, String text) {
        if ("*".equals(name) && text.equals("*")) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (text.equals("*")) {
            return any(name, QueryReader::exists);
        }
        return any(name, field -> onTerms(field, text, new WildcardQuery(new Term(field.id(), pattern(field, text)))));
    }

    private static Query exists(SearchField field) {
        return switch (field.kind()) {
            case CODE, PATH ->
                switch (field) {
                    case ADDED -> IntPoint.newRangeQuery(SearchField.LINES_ADDED.id(), 1, Integer.MAX_VALUE);
                    case REMOVED -> IntPoint.newRangeQuery(SearchField.LINES_REMOVED.id(), 1, Integer.MAX_VALUE);
                    default -> new PrefixQuery(new Term(field.id(), ""));
                };
            case WORD -> new FieldExistsQuery(field.facet());
            case ID -> new PrefixQuery(new Term(field.id(), ""));
            case NUMBER -> IntPoint.newRangeQuery(field.id(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case DATE -> LongPoint.newRangeQuery(field.id(), Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> DoublePoint.newRangeQuery(field.id(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case ANY -> throw new IllegalStateException(field + " stands for others");
        };
    }

    @Override
    protected Query getRegexpQuery(@Nullable String name, String text) {
        return any(name, field -> {
            try {
                return onTerms(field, text, new RegexpQuery(new Term(field.id(), pattern(field, text))));
            } catch (IllegalArgumentException e) {
                throw wrong(text, "is no regular expression: " + oneLine(e.getMessage()));
            }
        });
    }

    @Override
    protected Query getFuzzyQuery(@Nullable String name, String text, float similarity) {
        int edits = similarity < 1 ? FuzzyQuery.defaultMaxEdits : (int) Math.min(similarity, 2);
        return any(
                name, field -> onTerms(field, text, new FuzzyQuery(new Term(field.id(), pattern(field, text)), edits)));
    }

    private Query onTerms(SearchField field, String text, Query query) {
        return switch (field.kind()) {
            case CODE, PATH, WORD, ID -> query;
            case NUMBER, DECIMAL, DATE ->
                throw wrong(text, "field " + field.id() + " takes a value or a range such as [2015 TO 2017]");
            case ANY -> throw new IllegalStateException(field + " stands for others");
        };
    }

    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        boolean onlyNegative = !clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited);
        if (!onlyNegative) {
            return super.getBooleanQuery(clauses);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST);
        clauses.forEach(all::add);
        return all.build();
    }
}
