package cbm.miner.index;

import cbm.miner.fix.Hunk;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateSink;
import cbm.miner.study.FixFile;
import cbm.miner.study.FunnelStep;
import cbm.miner.study.Study;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index of a study up to date.
 *
 * <p>What the index should hold is what the study keeps; each document carries a mark of the fix that it was made of, so
 * whatever an interrupted run left, the next one finds what is missing, changed or gone. Candidates that are found while
 * mining go into the index at once, and count only when the study holds them.
 */
public final class IndexUpdate implements CandidateSink, Closeable {
    /** Goes up when documents are made in another way; an older index is then made anew. */
    private static final String FORMAT = "6";

    private static final String FORMAT_KEY = "format";
    private static final String REPOSITORY_KEY = "repository:";
    private static final double RAM_MEGABYTES = 192;
    /** Lines of diffs that may wait to be indexed; some tens of megabytes. */
    private static final int MOST_WAITING_LINES = 300_000;

    private final Path folder;
    private final Store store;
    private final Annotations annotations;
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Map<String, Long>> known = new HashMap<>();
    private final ConcurrentMap<FixId, Long> found = new ConcurrentHashMap<>();
    private final Queue<FixDocuments> makers = new ConcurrentLinkedQueue<>();
    /** As many threads as write at once: each gathers a part of its own, and the parts should be equal. */
    private final Aside aside = new Aside(Math.min(2, Runtime.getRuntime().availableProcessors()), MOST_WAITING_LINES);

    private @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    /** Whether there was no index, or none that this program can read. */
    private boolean isFresh;

    /** Where an index keeps its files. */
    @FunctionalInterface
    interface Store {
        Directory open(Path folder) throws IOException;
    }

    private IndexUpdate(Path folder, Store store, Annotations annotations) {
        this.folder = folder;
        this.store = store;
        this.annotations = annotations;
    }

    /**
     * An update of the index in a study's folder, which need not be there yet; who calls it holds the study for writing.
     */
    public static IndexUpdate of(Path study) throws IOException {
        return of(study, NIOFSDirectory::new);
    }

    static IndexUpdate of(Path study, Store store) throws IOException {
        IndexUpdate update = new IndexUpdate(FixIndex.folder(study), store, Annotations.read(study));
        update.states.putAll(FixIndex.states(study));
        if (!FORMAT.equals(update.states.get(FORMAT_KEY))) {
            update.states.clear();
        }
        update.isFresh = update.states.isEmpty();
        return update;
    }

    /** Whether an index in this state of a repository is up to date. */
    static boolean isCurrent(Map<String, String> states, Study study, Annotations annotations, String repository)
            throws IOException {
        return FORMAT.equals(states.get(FORMAT_KEY))
                && state(study, annotations, repository).equals(states.get(REPOSITORY_KEY + repository));
    }

    private static String state(Study study, Annotations annotations, String repository) throws IOException {
        return study.state(repository) + " " + annotations.state(repository);
    }

    @Override
    public void found(Candidate candidate, long mark) {
        try {
            FixId id = new FixId(candidate.repository(), candidate.commit().name());
            long full = mark ^ annotations.mark(id);
            Long before = known(id.repository()).get(id.commit());
            if (before == null || before != full) {
                aside.add(lines(candidate), () -> put(candidate, full, before != null));
            }
            found.put(id, full);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Candidate candidate) {
        int lines = 1;
        for (FixFile file : candidate.files()) {
            for (Hunk hunk : file.change().hunks()) {
                lines += hunk.lines().size();
            }
        }
        return lines;
    }

    @Override
    public void placed(Study study, List<String> repositories) throws IOException {
        aside.finish();
        boolean changed = forget(study);
        for (String repository : repositories) {
            String state = state(study, annotations, repository);
            if (!state.equals(states.get(REPOSITORY_KEY + repository))) {
                if (!isWholeNew(study, repository)) {
                    complete(study, repository);
                }
                states.put(REPOSITORY_KEY + repository, state);
                changed = true;
            }
            known.remove(repository);
        }
        if (changed || states.isEmpty()) {
            commit();
        }
        found.clear();
    }

    /** Whether the index held nothing of a repository and this run found all that the study now holds of it. */
    private boolean isWholeNew(Study study, String repository) throws IOException {
        long all = study.repositories().stream()
                .filter(mined -> mined.name().equals(repository))
                .mapToLong(mined -> mined.funnel().at(FunnelStep.CANDIDATE))
                .sum();
        long here = found.keySet().stream()
                .filter(id -> id.repository().equals(repository))
                .count();
        return known(repository).isEmpty() && here == all;
    }

    /** Deletes the documents of repositories that the study has no more; tells whether there were any. */
    private boolean forget(Study study) throws IOException {
        Set<String> gone = new HashSet<>(states.keySet());
        gone.remove(FORMAT_KEY);
        study.repositories().forEach(repository -> gone.remove(REPOSITORY_KEY + repository.name()));
        for (String key : gone) {
            String repository = key.substring(REPOSITORY_KEY.length());
            writer().deleteDocuments(new Term(FixDocuments.REPOSITORY, repository));
            states.remove(key);
        }
        return !gone.isEmpty();
    }

    /** Adds what is missing of a repository and deletes what is gone. */
    private void complete(Study study, String repository) throws IOException {
        Map<String, Long> before = known(repository);
        Set<String> gone = new HashSet<>(before.keySet());
        found.keySet().forEach(id -> gone.add(id.commit()));
        study.scan(repository, (commit, mark, candidate) -> {
            FixId id = new FixId(repository, commit);
            long full = mark ^ annotations.mark(id);
            gone.remove(commit);
            Long now = found.getOrDefault(id, before.get(commit));
            if (now == null || now != full) {
                put(candidate.get(), full, now != null);
            }
        });
        for (String commit : gone) {
            writer().deleteDocuments(new Term(FixDocuments.ID, new FixId(repository, commit).term()));
        }
    }

    private void put(Candidate candidate, long mark, boolean replace) throws IOException {
        FixDocuments maker = makers.poll();
        if (maker == null) {
            maker = new FixDocuments();
        }
        FixId id = new FixId(candidate.repository(), candidate.commit().name());
        Document document = maker.make(candidate, annotations.of(id), mark);
        try {
            if (replace) {
                writer().updateDocument(new Term(FixDocuments.ID, id.term()), document);
            } else {
                writer().addDocument(document);
            }
        } catch (AlreadyClosedException e) {
            // The writer closes itself at a fault that another thread met: that is what is to be told. Not each of its
            // parts says why it is closed.
            if (writer().getTragicException() instanceof IOException fault) {
                throw fault;
            }
            throw e;
        }
        makers.add(maker);
    }

    /** The commits of a repository in the index with their marks. */
    private synchronized Map<String, Long> known(String repository) throws IOException {
        Map<String, Long> marks = known.get(repository);
        if (marks == null) {
            marks = states.isEmpty() ? Map.of() : marks(repository);
            known.put(repository, marks);
        }
        return marks;
    }

    private Map<String, Long> marks(String repository) throws IOException {
        Map<String, Long> marks = new HashMap<>();
        String end = "@" + repository;
        try (DirectoryReader reader = DirectoryReader.open(writer())) {
            for (LeafReaderContext leaf : reader.leaves()) {
                collect(leaf.reader(), end, marks);
            }
        }
        return marks;
    }

    private static void collect(LeafReader reader, String end, Map<String, Long> marks) throws IOException {
        SortedDocValues ids = reader.getSortedDocValues(FixDocuments.ID);
        NumericDocValues values = reader.getNumericDocValues(FixDocuments.MARK);
        Bits live = reader.getLiveDocs();
        if (ids == null || values == null) {
            return;
        }
        while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            int doc = ids.docID();
            String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
            if (id.endsWith(end) && id.indexOf('@') == id.length() - end.length() && (live == null || live.get(doc))) {
                values.advance(doc);
                marks.put(id.substring(0, id.length() - end.length()), values.longValue());
            }
        }
    }

    private synchronized IndexWriter writer() throws IOException {
        IndexWriter open = writer;
        if (open == null) {
            Files.createDirectories(folder);
            if (isFresh) {
                clear();
            }
            Directory files = store.open(folder);
            directory = files;
            open = new IndexWriter(files, config(isFresh));
            writer = open;
        }
        return open;
    }

    private void clear() throws IOException {
        FixIndex.delete(folder);
        Files.createDirectories(folder);
    }

    private static IndexWriterConfig config(boolean fresh) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setNoCFSRatio(0);
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(null)
                .setOpenMode(fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setRAMBufferSizeMB(RAM_MEGABYTES)
                .setUseCompoundFile(false)
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(merges)
                .setCommitOnClose(false);
    }

    private void commit() throws IOException {
        IndexWriter open = writer();
        flush(open);
        states.put(FORMAT_KEY, FORMAT);
        open.setLiveCommitData(states.entrySet());
        // Deleted documents would still count as such in the statistics that rank.
        open.forceMergeDeletes(true);
        open.commit();
    }

    /** Writes what each thread has gathered, with as many threads; a commit would do it with one. */
    private void flush(IndexWriter open) throws IOException {
        int threads = makers.size();
        if (threads < 2) {
            return;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(open::flushNextBuffer));
            }
            for (Future<Boolean> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the index", e);
        } catch (ExecutionException e) {
            throw new IOException("writing the index failed: " + e.getCause(), e);
        }
    }

    private void rollback() throws IOException {
        IndexWriter open = writer;
        writer = null;
        if (open != null) {
            open.rollback();
        }
    }

    /** Ends the update; what was not placed is forgotten. */
    @Override
    public void close() throws IOException {
        // In this order, and each whatever the one before it says: the next update must find the index unlocked.
        IOUtils.close(aside, this::rollback, directory);
    }
}
