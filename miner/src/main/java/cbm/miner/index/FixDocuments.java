package cbm.miner.index;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Messages;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.FixFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes documents of candidates; one thread uses it at a time. A document must be added before the next is made. */
final class FixDocuments {
    /** Repository and commit; the document's key. */
    static final String ID = "_id";
    /** The repository's name as it is. */
    static final String REPOSITORY = "_repository";
    /** A number that changes when the fix or what is said of it changes. */
    static final String MARK = "_mark";
    /** The time of the commit in seconds. */
    static final String TIME = "_time";
    /** The number of lines that it adds and removes. */
    static final String LINES = "_lines";
    /** The shape of the fix: see {@link Shape}. */
    static final String SHAPE = "_shape";

    private static final FieldType TEXT = new FieldType();

    /** As text, but a match in a long one counts as much as in a short one. */
    private static final FieldType PLAIN_TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.freeze();
        PLAIN_TEXT.setTokenized(true);
        PLAIN_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        PLAIN_TEXT.setOmitNorms(true);
        PLAIN_TEXT.freeze();
    }

    private final TokenTable tokens = new TokenTable();
    private final Stream message = new Stream(SearchField.MESSAGE);
    private final Stream subject = new Stream(SearchField.SUBJECT);
    private final Stream author = new Stream(SearchField.AUTHOR);
    private final Stream function = new Stream(SearchField.FUNCTION);
    private final Stream added = new Stream(SearchField.ADDED);
    private final Stream removed = new Stream(SearchField.REMOVED);
    private final Stream context = new Stream(SearchField.CONTEXT);
    private final Set<String> functions = new HashSet<>();
    private final PathTokenStream paths = new PathTokenStream();

    private final class Stream {
        private final SourceText source = new SourceText();
        private final Field field;

        Stream(SearchField name) {
            this.field = new Field(name.id(), new CodeTokenStream(source, tokens), name.hasNorms() ? TEXT : PLAIN_TEXT);
        }
    }

    /** The document of a candidate. */
    Document make(Candidate candidate, Annotation annotation, long mark) {
        Document document = new Document();
        FixId id = new FixId(candidate.repository(), candidate.commit().name());
        document.add(new StringField(ID, id.term(), Field.Store.NO));
        document.add(new StringField(REPOSITORY, id.repository(), Field.Store.NO));
        document.add(new NumericDocValuesField(MARK, mark));
        document.add(new NumericDocValuesField(LINES, candidate.added() + candidate.removed()));
        document.add(new NumericDocValuesField(TIME, candidate.commitDate().getEpochSecond()));
        document.add(new SortedDocValuesField(ID, new BytesRef(id.term())));
        words(document, candidate);
        numbers(document, candidate);
        message(document, candidate);
        diff(document, candidate);
        annotate(document, annotation);
        document.add(new StoredField(SHAPE, Shape.of(candidate, annotation).text()));
        return document;
    }

    private static void words(Document document, Candidate candidate) {
        String commit = candidate.commit().name();
        document.add(new StringField(SearchField.COMMIT.id(), commit, Field.Store.YES));
        document.add(new StringField(SearchField.PATCH_ID.id(), candidate.patchId(), Field.Store.YES));
        String repository = candidate.repository();
        document.add(new StoredField(SearchField.REPOSITORY.id(), repository));
        Set<String> names = new TreeSet<>();
        names.add(repository.toLowerCase(Locale.ROOT));
        names.add(repository.substring(repository.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        names.forEach(name -> document.add(new StringField(SearchField.REPOSITORY.id(), name, Field.Store.NO)));
        facet(document, SearchField.REPOSITORY, repository);
        for (String hit : candidate.keywords()) {
            document.add(new StoredField(SearchField.KEYWORD.id(), hit));
            int at = hit.lastIndexOf('@');
            word(document, SearchField.KEYWORD, at < 0 ? hit : hit.substring(0, at));
        }
        for (CandidateFlag flag : candidate.orderedFlags()) {
            document.add(new StoredField(SearchField.FLAG.id(), flag.label()));
            word(document, SearchField.FLAG, flag.label());
        }
    }

    private static void word(Document document, SearchField field, String value) {
        document.add(new StringField(field.id(), value.toLowerCase(Locale.ROOT), Field.Store.NO));
        facet(document, field, value);
    }

    private static void facet(Document document, SearchField field, String value) {
        document.add(new SortedSetDocValuesField(field.facet(), new BytesRef(value)));
    }

    private static void numbers(Document document, Candidate candidate) {
        Instant made = candidate.commitDate();
        int year = made.atOffset(ZoneOffset.UTC).getYear();
        document.add(new IntPoint(SearchField.YEAR.id(), year));
        facet(document, SearchField.YEAR, Integer.toString(year));
        document.add(new LongPoint(SearchField.DATE.id(), made.getEpochSecond()));
        document.add(new StoredField(SearchField.DATE.id(), made.getEpochSecond()));
        number(document, SearchField.FILES, candidate.files().size());
        number(document, SearchField.LINES_ADDED, candidate.added());
        number(document, SearchField.LINES_REMOVED, candidate.removed());
    }

    private static void number(Document document, SearchField field, int value) {
        document.add(new IntPoint(field.id(), value));
        document.add(new StoredField(field.id(), value));
    }

    private void message(Document document, Candidate candidate) {
        String first = Messages.subject(candidate.message());
        only(document, message, candidate.message());
        only(document, subject, first);
        only(document, author, candidate.authorName());
        document.add(new StoredField(SearchField.SUBJECT.id(), first));
        document.add(new StoredField(SearchField.AUTHOR.id(), candidate.authorName()));
        facet(document, SearchField.AUTHOR, candidate.authorName());
    }

    private static void only(Document document, Stream stream, String text) {
        stream.source.clear();
        stream.source.add(text, 0, false);
        document.add(stream.field);
    }

    private void diff(Document document, Candidate candidate) {
        List<Stream> streams = List.of(function, added, removed, context);
        streams.forEach(stream -> stream.source.clear());
        functions.clear();
        Set<String> changed = new TreeSet<>();
        for (FixFile file : candidate.files()) {
            FileChange change = file.change();
            changed.add(change.pathBefore());
            changed.add(change.pathAfter());
            change.hunks().forEach(this::hunk);
        }
        // A field without a line is left out, so that 'removed:*' finds the fixes that remove lines.
        streams.stream().filter(stream -> stream.source.size() > 0).forEach(stream -> document.add(stream.field));
        paths.set(changed);
        document.add(new Field(SearchField.PATH.id(), paths, PLAIN_TEXT));
    }

    private void hunk(Hunk hunk) {
        Gaps gaps = new Gaps();
        function(hunk.function(), 0);
        for (String line : hunk.lines()) {
            if (line.isEmpty()) {
                continue;
            }
            switch (line.charAt(0)) {
                case '+' -> gaps.added = add(added, line, gaps.added);
                case '-' -> gaps.removed = add(removed, line, gaps.removed);
                case ' ' -> gaps.context = add(context, line, gaps.context);
                default -> {
                    // Git's note on a missing newline is not the file's text.
                }
            }
            function(line, 1);
        }
    }

    /** Adds the declaration of a function, once for all hunks of the fix. */
    private void function(String line, int from) {
        if (isFunction(line, from) && functions.add(line.substring(from))) {
            function.source.add(line, from, true);
        }
    }

    /** Whether the next line of a kind is the first one of its hunk. */
    private static final class Gaps {
        private boolean added = true;
        private boolean removed = true;
        private boolean context = true;
    }

    private static boolean add(Stream stream, String line, boolean gap) {
        stream.source.add(line, 1, gap);
        return false;
    }

    static boolean isFunction(String line, int from) {
        return line.startsWith("func ", from);
    }

    private static void annotate(Document document, Annotation annotation) {
        for (SearchField field : SearchField.values()) {
            if (!field.isAnnotated() || field.kind() != SearchField.Kind.WORD) {
                continue;
            }
            Set<String> values = new TreeSet<>();
            for (String value : annotation.values(field)) {
                document.add(new StoredField(field.id(), value));
                document.add(new StringField(field.id(), value.toLowerCase(Locale.ROOT), Field.Store.NO));
                values.add(unsigned(value));
            }
            for (String value : values) {
                facet(document, field, value);
                if (field == SearchField.OP) {
                    document.add(new StringField(field.id(), value.toLowerCase(Locale.ROOT), Field.Store.NO));
                }
            }
        }
        annotation.confidence().ifPresent(confidence -> {
            document.add(new DoublePoint(SearchField.CONFIDENCE.id(), confidence));
            document.add(new StoredField(SearchField.CONFIDENCE.id(), confidence));
        });
    }

    private static String unsigned(String value) {
        boolean signed = value.startsWith("+") || value.startsWith("-");
        return signed ? value.substring(1) : value;
    }
}
