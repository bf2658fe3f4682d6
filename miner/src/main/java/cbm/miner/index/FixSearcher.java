package cbm.miner.index;

import cbm.miner.study.StudyFault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The index of a study, open for searches; goes on seeing what it saw when it was opened. Threads may share it. */
public final class FixSearcher implements Closeable {
    private static final SortField BY_ID = new SortField(FixDocuments.ID, SortField.Type.STRING);

    /** A match in a large change counts for less: in one of five thousand lines for half as much as in one of ten. */
    private static final DoubleValuesSource LINES =
            DoubleValuesSource.fromField(FixDocuments.LINES, lines -> 1 / (4 + Math.log1p(lines)));

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private FixSearcher(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
    }

    /**
     * Opens the index in a study's folder.
     *
     * @throws StudyFault where there is none
     */
    public static FixSearcher open(Path study) throws IOException {
        Quiet.please();
        Path folder = FixIndex.folder(study);
        if (!Files.isDirectory(folder)) {
            throw none(study);
        }
        Directory directory = new NIOFSDirectory(folder);
        try {
            return new FixSearcher(directory, DirectoryReader.open(directory));
        } catch (IndexNotFoundException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            directory.close();
            throw none(study);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static StudyFault none(Path study) {
        return new StudyFault(study + " has no index that can be read; make it with 'cbm index --study " + study + "'");
    }

    /** The number of fixes in the index. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * Searches.
     *
     * @throws QueryFault if the query cannot be read
     */
    public SearchPage search(SearchRequest request) throws IOException {
        return search(request, Map.of());
    }

    /**
     * Searches, where a value that a field cannot hold is a fault of the query.
     *
     * @param closed all values, in lower case, of those fields that hold no others
     * @throws QueryFault if the query cannot be read
     */
    public SearchPage search(SearchRequest request, Map<SearchField, List<String>> closed) throws IOException {
        Query asked = QueryReader.read(request.query(), closed);
        Query query =
                request.order() == SearchRequest.Order.RANK ? FunctionScoreQuery.boostByValue(asked, LINES) : asked;
        int wanted = Math.max(1, Math.min(request.skip() + request.limit(), Math.max(1, reader.maxDoc())));
        TopDocs top = searcher.search(
                query, new TopFieldCollectorManager(sort(request.order()), wanted, null, Integer.MAX_VALUE));
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        boolean ranked = request.order() == SearchRequest.Order.RANK;
        for (int i = request.skip(); i < Math.min(top.scoreDocs.length, request.skip() + request.limit()); i++) {
            ScoreDoc found = top.scoreDocs[i];
            double score = ranked ? ((Float) ((org.apache.lucene.search.FieldDoc) found).fields[0]) : 0;
            hits.add(hit(stored.document(found.doc), score));
        }
        Map<SearchField, List<SearchPage.Count>> facets = Map.of();
        if (!request.facets().isEmpty()) {
            FacetCounter counter = new FacetCounter(request.facets());
            count(query, counter);
            facets = counter.counts();
        }
        return new SearchPage(Math.toIntExact(top.totalHits.value()), hits, facets);
    }

    @SuppressWarnings("deprecation") // The replacement asks for a collector a thread; this search has one thread.
    private void count(Query query, FacetCounter counter) throws IOException {
        searcher.search(query, counter);
    }

    private static Sort sort(SearchRequest.Order order) {
        SortField newest = new SortField(FixDocuments.TIME, SortField.Type.LONG, true);
        return switch (order) {
            case RANK -> new Sort(SortField.FIELD_SCORE, newest, BY_ID);
            case NEWEST -> new Sort(newest, BY_ID);
            case OLDEST -> new Sort(new SortField(FixDocuments.TIME, SortField.Type.LONG), BY_ID);
        };
    }

    static Hit hit(Document document, double score) {
        Map<SearchField, List<String>> annotations = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            String[] values = document.getValues(field.id());
            if (field.isAnnotated() && field.kind() == SearchField.Kind.WORD && values.length > 0) {
                annotations.put(field, List.of(values));
            }
        }
        var confidence = document.getField(SearchField.CONFIDENCE.id());
        return new Hit(
                id(document),
                score,
                Instant.ofEpochSecond(number(document, SearchField.DATE)),
                text(document, SearchField.AUTHOR),
                text(document, SearchField.SUBJECT),
                text(document, SearchField.PATCH_ID),
                Arrays.asList(document.getValues(SearchField.KEYWORD.id())),
                Arrays.asList(document.getValues(SearchField.FLAG.id())),
                (int) number(document, SearchField.FILES),
                (int) number(document, SearchField.LINES_ADDED),
                (int) number(document, SearchField.LINES_REMOVED),
                annotations,
                confidence == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(confidence.numericValue().doubleValue()));
    }

    private static FixId id(Document document) {
        return new FixId(text(document, SearchField.REPOSITORY), text(document, SearchField.COMMIT));
    }

    private static String text(Document document, SearchField field) {
        String text = document.get(field.id());
        return text == null ? "" : text;
    }

    private static long number(Document document, SearchField field) {
        var stored = document.getField(field.id());
        return stored == null ? 0 : stored.numericValue().longValue();
    }

    /**
     * Finds the fixes of the same shape as one, the most alike first, without the fix itself.
     *
     * @param commit the commit's id or its first digits
     * @param limit number of fixes to give
     * @throws QueryFault if no commit or several begin with the digits
     */
    public Likeness like(String commit, int limit) throws IOException {
        Query query = new PrefixQuery(new Term(SearchField.COMMIT.id(), commit.toLowerCase(java.util.Locale.ROOT)));
        ScoreDoc[] found = searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs;
        if (found.length == 0) {
            throw new QueryFault("the index has no commit that begins with '" + commit + "'");
        }
        String first = text(searcher.storedFields().document(found[0].doc), SearchField.COMMIT);
        for (ScoreDoc each : found) {
            // A fork has the commits of its origin: those are no others.
            String other = text(searcher.storedFields().document(each.doc), SearchField.COMMIT);
            if (!other.equals(first)) {
                throw new QueryFault("several commits begin with '" + commit + "': " + first + " and " + other);
            }
        }
        return Likeness.of(reader, found[0].doc, limit);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
