package cbm.miner.index;

import cbm.miner.fix.Hunk;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Measures the search over a mined study: 40 queries of exact tokens against a search by brute force, the time that they
 * take in a warm process, and the size of the index. The bench {@code search.sh} runs it and says how.
 */
public final class SearchBench {
    private static final int WORDS = 32;
    private static final int ROUNDS = 25;

    private record Asked(SearchField field, String word) {
        String query() {
            return field.id() + ":\"" + word + "\"";
        }

        String leads() {
            return switch (field) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CONTEXT -> " ";
                default -> throw new IllegalStateException(field.id());
            };
        }
    }

    private SearchBench() {}

    /** Takes the study's folder. */
    public static void main(String[] args) throws IOException {
        Study study = Study.open(Path.of(args[0]));
        List<Candidate> candidates = new ArrayList<>();
        for (MinedRepository repository : study.repositories()) {
            try (Stream<Candidate> all = study.candidates(repository.name())) {
                all.forEach(candidates::add);
            }
        }
        List<Asked> queries = queries(candidates);
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            boolean agree = compare(searcher, candidates, queries);
            time(searcher, queries);
            size(study, candidates);
            if (!agree) {
                throw new IllegalStateException("the index and brute force disagree");
            }
        }
    }

    /** 32 words of the diffs themselves, from rare to frequent, and eight calls and operators. */
    private static List<Asked> queries(List<Candidate> candidates) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Candidate candidate : candidates) {
            Set<String> words = new HashSet<>();
            for (String line : BruteForce.lines(candidate, "+- ")) {
                words.addAll(Arrays.asList(line.split("[^A-Za-z0-9_]+")));
            }
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        List<String> ranked = frequency.keySet().stream()
                .filter(word -> word.length() > 1)
                .sorted(Comparator.<String>comparingInt(word -> frequency.getOrDefault(word, 0))
                        .reversed()
                        .thenComparing(word -> word))
                .toList();
        SearchField[] fields = {SearchField.ADDED, SearchField.REMOVED, SearchField.CONTEXT};
        List<Asked> queries = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            int at = (int) Math.min(ranked.size() - 1, Math.round(Math.pow(ranked.size(), (i + 1.0) / (WORDS + 1))));
            queries.add(new Asked(fields[i % 3], ranked.get(at)));
        }
        int i = 0;
        for (String word : List.of("<-", ".Lock(", ".RLock(", "close(", "make(", "func(", ".Done(", "RWMutex")) {
            queries.add(new Asked(fields[i++ % 3], word));
        }
        return queries;
    }

    private static boolean compare(FixSearcher searcher, List<Candidate> candidates, List<Asked> queries)
            throws IOException {
        long wanted = 0;
        long found = 0;
        long right = 0;
        for (Asked asked : queries) {
            Set<FixId> truth = new TreeSet<>();
            for (Candidate candidate : candidates) {
                if (BruteForce.lines(candidate, asked.leads()).stream()
                        .anyMatch(line -> BruteForce.holds(line, asked.word()))) {
                    truth.add(
                            new FixId(candidate.repository(), candidate.commit().name()));
                }
            }
            Set<FixId> hits = new TreeSet<>();
            searcher.search(new SearchRequest(asked.query(), SearchRequest.Order.RANK, 0, searcher.size(), List.of()))
                    .hits()
                    .forEach(hit -> hits.add(hit.id()));
            wanted += truth.size();
            found += hits.size();
            Set<FixId> both = new TreeSet<>(hits);
            both.retainAll(truth);
            right += both.size();
            if (!truth.equals(hits)) {
                say(
                        "%s: %d by brute force, %d by the index, %d by both",
                        asked.query(), truth.size(), hits.size(), both.size());
            }
        }
        say(
                "%d queries over %d fixes: %d hits, recall %.4f, precision %.4f",
                queries.size(), candidates.size(), found, (double) right / wanted, (double) right / found);
        return wanted == right && found == right;
    }

    private static void time(FixSearcher searcher, List<Asked> queries) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Asked asked : queries) {
                long start = System.nanoTime();
                searcher.search(new SearchRequest(
                        asked.query(),
                        SearchRequest.Order.RANK,
                        0,
                        20,
                        List.of(SearchField.REPOSITORY, SearchField.YEAR)));
                nanos.add(System.nanoTime() - start);
            }
        }
        nanos.sort(Comparator.naturalOrder());
        say(
                "query with two facets and 20 hits, milliseconds: median %.2f, 95 %% %.2f, longest %.2f",
                nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 95 / 100) / 1e6, nanos.getLast() / 1e6);
    }

    private static void size(Study study, List<Candidate> candidates) throws IOException {
        long text = 0;
        for (Candidate candidate : candidates) {
            for (FixFile file : candidate.files()) {
                for (Hunk hunk : file.change().hunks()) {
                    for (String line : hunk.lines()) {
                        text += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                    }
                }
            }
        }
        long index = FixIndex.size(study);
        say("index %,d bytes, diffs %,d bytes, ratio %.2f", index, text, (double) index / text);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
