package cbm.miner.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.git.HistoryBuilder;
import cbm.miner.screen.KeywordProfile;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateSink;
import cbm.miner.study.Mining;
import cbm.miner.study.MiningOptions;
import cbm.miner.study.Progress;
import cbm.miner.study.RepositorySource;
import cbm.miner.study.Study;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixIndexTest {
    private static final String BEFORE = """
            package p

            type RWCache struct { mu sync.Mutex }

            func (s *RWCache) Get(key string) int {
            \ts.mu.Lock()
            \tdefer s.mu.Unlock()
            \treturn s.values[key]
            }
            """;
    private static final String AFTER = BEFORE.replace("s.mu.Lock()", "s.mu.RLock()")
            .replace("s.mu.Unlock()", "s.mu.RUnlock()")
            .replace("sync.Mutex", "sync.RWMutex");

    @TempDir
    private Path directory;

    private Study study(Path repository, CandidateSink sink) throws IOException {
        Path folder = directory.resolve("study");
        MiningOptions options = MiningOptions.of(KeywordProfile.parse("words", "substring race\nsubstring lock\n"));
        new Mining(folder, options, "cbm test", 2, Progress.silent(), sink)
                .run(List.of(RepositorySource.parse("r=" + repository)), false);
        return Study.open(folder);
    }

    private Study indexed(Path repository) throws IOException {
        return indexed(repository, NIOFSDirectory::new);
    }

    private Study indexed(Path repository, IndexUpdate.Store store) throws IOException {
        try (Later later = new Later(directory.resolve("study"), store)) {
            return study(repository, later);
        }
    }

    /** As the program does it: the index is opened when mining holds the study. */
    private static final class Later implements CandidateSink, Closeable {
        private final Path folder;
        private final IndexUpdate.Store store;
        private final List<IndexUpdate> open = new ArrayList<>();

        Later(Path folder, IndexUpdate.Store store) {
            this.folder = folder;
            this.store = store;
        }

        private synchronized IndexUpdate update() throws IOException {
            if (open.isEmpty()) {
                open.add(IndexUpdate.of(folder, store));
            }
            return open.getFirst();
        }

        @Override
        public void found(Candidate candidate, long mark) {
            try {
                update().found(candidate, mark);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void placed(Study study, List<String> repositories) throws IOException {
            update().placed(study, repositories);
        }

        @Override
        public void close() throws IOException {
            for (IndexUpdate update : open) {
                update.close();
            }
        }
    }

    private HistoryBuilder history() {
        return HistoryBuilder.bareIn(directory.resolve("repository"));
    }

    private Study cache() throws IOException {
        Path place = directory.resolve("repository");
        try (HistoryBuilder history = history()) {
            ObjectId first = history.commit("add a lock to the cache")
                    .file("pkg/rw_cache.go", BEFORE)
                    .create();
            ObjectId second = history.commit("pkg: let readers not block, fix a data race\n\nThe readLock was held.\n")
                    .parents(first)
                    .file("pkg/rw_cache.go", AFTER)
                    .create();
            history.commit("send on the channel, no race")
                    .parents(second)
                    .file(
                            "cmd/main.go",
                            "package main\n\nfunc main() {\n\tdone <- work(1)\n\tgo func() { close(done) }()\n}\n")
                    .create();
        }
        return indexed(place);
    }

    private static List<String> subjects(Study study, String query) throws IOException {
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            return searcher
                    .search(new SearchRequest(query, SearchRequest.Order.OLDEST, 0, 100, List.of()))
                    .hits()
                    .stream()
                    .map(hit -> hit.subject().split("[ :]")[0])
                    .toList();
        }
    }

    @Test
    void a_history_without_a_candidate_has_an_index_too() throws IOException {
        try (HistoryBuilder history = history()) {
            history.commit("nothing of the kind").file("a.go", "package a\n").create();
        }
        Study study = indexed(directory.resolve("repository"));
        assertEquals(List.of(), FixIndex.behind(study));
        assertEquals(List.of(), subjects(study, "kind"));
    }

    @Test
    void queries_find_what_the_documentation_says() throws IOException {
        Study study = cache();
        Map<String, List<String>> wanted = new HashMap<>();
        wanted.put("removed:Lock added:RLock", List.of("pkg"));
        wanted.put("added:rlock", List.of("pkg"));
        wanted.put("added:lock", List.of("add", "pkg"));
        wanted.put("added:Rlock", List.of());
        wanted.put("added:RWMutex", List.of("pkg"));
        wanted.put("added:mutex", List.of("add", "pkg"));
        wanted.put("added:Mutex", List.of("add"));
        wanted.put("added:\".RLock(\"", List.of("pkg"));
        wanted.put("added:\"RLock(\"", List.of("pkg"));
        wanted.put("added:\".Get(\"", List.of());
        wanted.put("added:\"Get(\"", List.of("add"));
        wanted.put("added:<-", List.of("send"));
        wanted.put("added:\"done <- work(1)\"", List.of("send"));
        wanted.put("added:\"go func(\"", List.of("send"));
        wanted.put("added:\"func go\"", List.of());
        wanted.put("added:\"s.mu.RLock() defer\"", List.of("pkg"));
        wanted.put("added:s.mu.RLock", List.of("pkg"));
        wanted.put("function:RWCache", List.of("add", "pkg"));
        wanted.put("context:\"values[key]\"", List.of("pkg"));
        wanted.put("path:pkg/rw_cache.go", List.of("add", "pkg"));
        wanted.put("path:PKG/*_cache.go", List.of("add", "pkg"));
        wanted.put("path:cache", List.of("add", "pkg"));
        wanted.put("path:main", List.of("send"));
        wanted.put("path:\"cmd/main.go\"", List.of("send"));
        wanted.put("message:readlock", List.of("pkg"));
        wanted.put("subject:readlock", List.of());
        wanted.put("\"data race\"", List.of("pkg"));
        wanted.put("race -data", List.of("send"));
        wanted.put("NOT added:lock", List.of("send"));
        wanted.put("removed:/R?Unlock/", List.of("pkg"));
        wanted.put("added:R*Lock", List.of("pkg"));
        wanted.put("added:*nlock", List.of("add", "pkg"));
        wanted.put("keyword:race", List.of("pkg", "send"));
        wanted.put("repo:R flag:root", List.of("add"));
        wanted.put("files:1 lines_removed:[1 TO *]", List.of("pkg"));
        wanted.put("year:[1990 TO 2100] AND (added:close OR removed:Unlock)", List.of("pkg", "send"));
        wanted.put("date:[* TO 1980-01-01]", List.of());
        wanted.put("changed:Unlock", List.of("add", "pkg"));
        wanted.put("removed:*", List.of("pkg"));
        wanted.put("", List.of("add", "pkg", "send"));
        for (Map.Entry<String, List<String>> each : wanted.entrySet()) {
            assertEquals(each.getValue(), subjects(study, each.getKey()), each.getKey());
        }
    }

    @Test
    void a_wrong_query_is_one_line_with_the_place() throws IOException {
        Study study = cache();
        Map<String, String> wanted = new HashMap<>();
        wanted.put("added:(Lock", "column 12: ends too early");
        wanted.put("path:a/b AND AND", "column 14: 'AND' cannot stand there");
        wanted.put("added:\"Lock", "column 12: ends within a quotation");
        wanted.put("lock ad:Lock", "column 6: there is no field 'ad'; the fields are message, subject");
        wanted.put("year:soon", "column 6: 'soon': field year holds whole numbers");
        wanted.put("date:2015-13", "column 6: '2015-13': dates are written");
        wanted.put("added:/(/", "is no regular expression");
        wanted.put("added:\"==\"", "has no word in it");
        for (Map.Entry<String, String> each : wanted.entrySet()) {
            String message =
                    String.valueOf(assertThrows(QueryFault.class, () -> subjects(study, each.getKey()), each.getKey())
                            .getMessage());
            assertTrue(message.contains(each.getValue()), message);
            assertFalse(message.contains("\n"), message);
        }
    }

    @Test
    void hits_are_counted_by_facet_and_paged() throws IOException {
        try (FixSearcher searcher = FixSearcher.open(cache().folder())) {
            SearchPage page = searcher.search(new SearchRequest(
                    "race OR lock",
                    SearchRequest.Order.NEWEST,
                    1,
                    1,
                    List.of(SearchField.KEYWORD, SearchField.REPOSITORY, SearchField.LABEL)));
            assertEquals(3, page.total());
            assertEquals(1, page.hits().size());
            assertTrue(page.hits().getFirst().subject().startsWith("pkg"));
            assertEquals(
                    List.of(new SearchPage.Count("lock", 2), new SearchPage.Count("race", 2)),
                    page.facets().get(SearchField.KEYWORD));
            assertEquals(List.of(new SearchPage.Count("r", 3)), page.facets().get(SearchField.REPOSITORY));
            assertEquals(List.of(new SearchPage.Count("", 3)), page.facets().get(SearchField.LABEL));
        }
    }

    @Test
    void matching_lines_are_shown_with_their_numbers_and_words() throws IOException {
        Study study = cache();
        Candidate fix = study.candidates("r").toList().get(1);
        List<MatchedLine> lines =
                Highlights.of("added:\".RLock(\" -removed:Unlock").lines(fix, 5);
        assertEquals(1, lines.size());
        assertEquals("pkg/rw_cache.go", lines.getFirst().path());
        assertEquals(6, lines.getFirst().line());
        assertEquals("+\ts.mu.RLock()", lines.getFirst().text());
        assertEquals(List.of(new MatchedLine.Span(6, 13)), lines.getFirst().spans());
    }

    @Test
    void what_a_classifier_said_is_found_and_survives_a_rebuild() throws IOException {
        Study study = cache();
        Candidate fix = study.candidates("r").toList().get(1);
        FixId id = new FixId("r", fix.commit().name());
        Annotation said = new Annotation(
                Map.of(
                        SearchField.OP, List.of("-lock", "+rlock"),
                        SearchField.STRATEGY, List.of("change-sync"),
                        SearchField.FIX, List.of("yes")),
                OptionalDouble.of(0.75));
        FixIndex.annotate(study, Map.of(id, said));
        for (boolean rebuild : new boolean[] {false, true}) {
            FixIndex.update(study, rebuild);
            for (String query : List.of(
                    "op:lock",
                    "op:\"-lock\"",
                    "op:\"+rlock\"",
                    "label:change-sync",
                    "strategy:Change-Sync fix:yes",
                    "confidence:[0.7 TO 0.8]")) {
                assertEquals(List.of("pkg"), subjects(study, query), query);
            }
            assertEquals(List.of(), subjects(study, "op:\"+lock\""));
        }
        FixIndex.annotate(study, Map.of());
        assertEquals(List.of(), subjects(study, "op:lock"));
    }

    /** All hits of some queries with their scores. */
    private static String answers(Study study) throws IOException {
        StringBuilder answers = new StringBuilder();
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            for (String query :
                    List.of("", "race", "added:v1", "removed:v2 OR context:v3", "path:b_test", "author:Bob")) {
                SearchPage page = searcher.search(new SearchRequest(
                        query, SearchRequest.Order.RANK, 0, 1000, List.of(SearchField.YEAR, SearchField.FLAG)));
                answers.append(query)
                        .append(' ')
                        .append(page.total())
                        .append(page.facets())
                        .append('\n');
                page.hits().forEach(hit -> answers.append(hit).append('\n'));
            }
        }
        return answers.toString();
    }

    private static void grow(HistoryBuilder history, List<ObjectId> made, Random random, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            HistoryBuilder.Commit commit =
                    history.commit(random.nextInt(4) == 0 ? "docs" : "race in v" + random.nextInt(9));
            if (!made.isEmpty()) {
                commit.parents(made.getLast());
            }
            String text = random.ints(6, 0, 5)
                    .mapToObj(v -> "var v" + v + " = f(x)\n")
                    .collect(Collectors.joining());
            made.add(commit.file(random.nextBoolean() ? "a.go" : "pkg/b_test.go", "package p\n" + text)
                    .create());
        }
    }

    @Test
    void whatever_happened_before_the_next_run_ends_with_an_index_that_answers_the_same() throws IOException {
        Random random = new Random(7);
        List<ObjectId> made = new ArrayList<>();
        Path place = directory.resolve("repository");
        try (HistoryBuilder history = history()) {
            for (int round = 0; round < 12; round++) {
                grow(history, made, random, 1 + random.nextInt(8));
                Study study;
                switch (round % 4) {
                    case 0 -> study = indexed(place);
                    case 1 -> {
                        study(place, dying());
                        study = indexed(place);
                    }
                    case 2 -> {
                        study = study(place, CandidateSink.none());
                        assertEquals(List.of("r"), FixIndex.behind(study));
                        FixIndex.update(study, false);
                    }
                    default -> {
                        damage(directory.resolve("study"));
                        study = indexed(place);
                    }
                }
                assertEquals(List.of(), FixIndex.behind(study));
                String grown = answers(study);
                FixIndex.update(study, true);
                assertEquals(answers(study), grown, "round " + round);
            }
        }
    }

    /** A sink whose index is never finished, as if the process were killed after the study was written. */
    private CandidateSink dying() throws IOException {
        return new CandidateSink() {
            @Override
            public void found(Candidate candidate, long mark) {
                try (IndexUpdate update = IndexUpdate.of(directory.resolve("study"))) {
                    update.found(candidate, mark);
                } catch (IOException e) {
                    // Another thread of this test holds the index; that candidate is lost as well.
                    assertTrue(String.valueOf(e.getMessage()).contains("Lock"), e.getMessage());
                }
            }

            @Override
            public void placed(Study study, List<String> repositories) {
                // Killed just before.
            }
        };
    }

    /** A disk on which no file can be made; it notes which threads tried. */
    private static final class FullDisk implements IndexUpdate.Store {
        private final Set<String> threads = ConcurrentHashMap.newKeySet();

        @Override
        public Directory open(Path folder) throws IOException {
            return new FilterDirectory(new NIOFSDirectory(folder)) {
                @Override
                public IndexOutput createOutput(String name, IOContext context) throws IOException {
                    threads.add(Thread.currentThread().getName());
                    throw new IOException("no space left on device");
                }
            };
        }
    }

    @Test
    void a_failure_of_a_thread_that_indexes_is_one_exception_and_leaves_the_earlier_index() throws IOException {
        Path place = directory.resolve("repository");
        try (HistoryBuilder history = history()) {
            history.commit("0 fix race").file("a.go", "package a\n").create();
            indexed(place);
            int made = 1;
            List<String> wanted = new ArrayList<>(List.of("0"));
            for (int more : new int[] {1, 80}) {
                for (int i = 0; i < more; i++) {
                    wanted.add(String.valueOf(made));
                    history.commit(made + " fix race")
                            .file("a.go", "package a // " + made++ + "\n")
                            .create();
                }
                FullDisk disk = new FullDisk();
                IOException told = assertThrows(IOException.class, () -> indexed(place, disk));
                assertEquals("indexing failed: java.io.IOException: no space left on device", told.getMessage());
                assertEquals(0, told.getSuppressed().length);
                assertTrue(disk.threads.stream().allMatch(name -> name.startsWith("index-")), disk.threads.toString());
                assertFalse(disk.threads.isEmpty());
                Study study = Study.open(directory.resolve("study"));
                assertEquals(wanted.subList(0, wanted.size() - more), subjects(study, "race"), "the earlier index");
                Study grown = indexed(place);
                assertEquals(wanted, subjects(grown, "race"), "what the next run makes of it");
                assertEquals(List.of(), FixIndex.behind(grown));
            }
        }
    }

    /** Cuts the file that names the segments, so that the index cannot be read. */
    private static void damage(Path study) throws IOException {
        try (Stream<Path> files = Files.list(FixIndex.folder(study))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
    }

    @Test
    void a_reader_goes_on_seeing_what_it_saw_while_a_writer_writes() throws IOException {
        Study study = cache();
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            FixIndex.annotate(study, Map.of());
            FixIndex.update(study, false);
            Candidate fix = study.candidates("r").toList().get(1);
            FixIndex.annotate(
                    study,
                    Map.of(
                            new FixId("r", fix.commit().name()),
                            new Annotation(Map.of(SearchField.OP, List.of("+rlock")), OptionalDouble.empty())));
            assertEquals(3, searcher.size());
            assertEquals(
                    0,
                    searcher.search(new SearchRequest("op:rlock", SearchRequest.Order.RANK, 0, 5, List.of()))
                            .total());
        }
        assertEquals(List.of("pkg"), subjects(study, "op:rlock"));
    }

    @Test
    void fixes_of_the_same_shape_are_found_and_not_the_fix_itself() throws IOException {
        Study study = cache();
        String commit = study.candidates("r").toList().get(1).commit().name();
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            Likeness likeness = searcher.like(commit.substring(0, 8), 10);
            assertEquals(commit, likeness.fix().id().commit());
            assertTrue(
                    likeness.alike().stream().noneMatch(hit -> hit.id().commit().equals(commit)));
            assertThrows(QueryFault.class, () -> searcher.like("ffffffff", 3));
        }
    }
}
