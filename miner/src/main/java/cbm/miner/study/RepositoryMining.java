package cbm.miner.study;

import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.Condition;
import cbm.miner.git.FixExtractor;
import cbm.miner.git.GitRepository;
import cbm.miner.git.History;
import cbm.miner.git.HistoryGraph;
import cbm.miner.git.UnreadableCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Mines one repository into its folder of the study: screens what is new, extracts the hits, links the merges. */
final class RepositoryMining {
    /** Hits that lie together in time share trees and delta chains, so a thread takes this many in a row. */
    private static final int BATCH = 16;

    private final String name;
    private final GitRepository repository;
    private final MiningOptions options;
    private final int jobs;
    private final Progress progress;
    private final MinedFiles files;

    RepositoryMining(
            String name,
            GitRepository repository,
            MiningOptions options,
            int jobs,
            Progress progress,
            MinedFiles files) {
        this.name = name;
        this.repository = repository;
        this.options = options;
        this.jobs = jobs;
        this.progress = progress;
        this.files = files;
    }

    /** Brings the folder up to date; tells what it now holds and how many commits were read for it. */
    MiningReport.OfRepository run() throws IOException {
        CommitId tip = repository.resolve(options.ref());
        if (options.at() != null) {
            tip = repository.asOf(tip, options.at());
        }
        Optional<MinedRepository> before = files.state(options.stated());
        if (before.isPresent() && before.get().tip().equals(tip) && before.get().unreadable() == 0) {
            return new MiningReport.OfRepository(before.get(), 0);
        }
        if (before.isPresent() && before.get().unreadable() == 0) {
            Optional<HistoryGraph> known = HistoryGraph.read(files.history());
            if (known.isPresent()) {
                Optional<MiningReport.OfRepository> grown = mine(tip, known.get(), before);
                if (grown.isPresent()) {
                    return grown.get();
                }
            }
        }
        return mine(tip, HistoryGraph.empty(), Optional.empty()).orElseThrow();
    }

    /** Reads what is not known yet; nothing where the history that is known is no part of the new one. */
    private Optional<MiningReport.OfRepository> mine(CommitId tip, HistoryGraph known, Optional<MinedRepository> before)
            throws IOException {
        Screening screening = new Screening(options);
        progress.begin(name + ": reading commits", 0);
        History history = History.read(repository, tip, known, before.map(MinedRepository::tip), jobs, () -> {
            var desk = screening.desk();
            return commit -> {
                desk.visit(commit);
                progress.advance(1);
            };
        });
        progress.end();
        if (before.isPresent() && !history.metKnown()) {
            return Optional.empty();
        }
        Funnel funnel =
                before.map(MinedRepository::funnel).orElse(Funnel.empty()).plus(screening.misses());
        Extracted extracted = extract(screening.hits());
        funnel = funnel.plus(extracted.funnel)
                .plus(new Funnel(Map.of(FunnelStep.SKIPPED, history.unreadable().size())));
        List<SkippedRow> skipped = new ArrayList<>(extracted.skipped);
        for (UnreadableCommit commit : history.unreadable()) {
            skipped.add(
                    new SkippedRow(name, commit.id().name(), "", commit.reason().code(), ""));
        }
        MinedRepository mined = write(tip, history, funnel, extracted, skipped, before.isPresent());
        return Optional.of(new MiningReport.OfRepository(
                mined, history.read() + history.unreadable().size()));
    }

    private MinedRepository write(
            CommitId tip, History history, Funnel funnel, Extracted extracted, List<SkippedRow> skipped, boolean grown)
            throws IOException {
        Map<String, CandidateRow> rows = new HashMap<>(extracted.rows);
        Map<String, byte[]> lines = new HashMap<>(extracted.lines);
        if (grown) {
            StudyTables.readCandidates(files.candidates()).forEach(row -> rows.put(row.commit(), row));
            lines.putAll(new FixStore(name, files.fixes()).linesByCommit());
            skipped.addAll(StudyTables.readSkipped(files.skipped()));
        }
        skipped.sort(SkippedRow.ORDER);
        List<CandidateRow> ordered = link(history.graph(), rows.values());
        List<byte[]> orderedLines =
                ordered.stream().map(row -> lines.get(row.commit())).toList();
        Condition condition = repository.condition();
        MinedRepository mined = new MinedRepository(
                name,
                repository.origin().orElse(""),
                tip,
                funnel,
                (int) skipped.stream().filter(row -> !row.isCommit()).count(),
                (int) skipped.stream().filter(SkippedRow::isUnreadable).count(),
                condition.isShallow(),
                condition.replacedObjects() + condition.grafts());
        files.write(options.stated(), mined, history.graph(), ordered, orderedLines, skipped);
        return mined;
    }

    /** The rows in the order of candidates, each with the merges among them that brought it in. */
    private static List<CandidateRow> link(HistoryGraph graph, Collection<CandidateRow> rows) {
        HistoryGraph.MergedCommits merged = graph.mergedCommits();
        HistoryGraph.Numbers wanted = merged.numbers(
                rows.stream().map(row -> new CommitId(row.commit())).toList());
        Map<String, List<String>> merges = new TreeMap<>();
        rows.stream()
                .filter(row -> row.has(CandidateFlag.MERGE))
                .map(CandidateRow::commit)
                .sorted()
                .forEach(merge -> {
                    for (CommitId brought : merged.broughtBy(new CommitId(merge), wanted)) {
                        merges.computeIfAbsent(brought.name(), id -> new ArrayList<>())
                                .add(merge);
                    }
                });
        return rows.stream()
                .map(row -> row.broughtBy(merges.getOrDefault(row.commit(), List.of())))
                .sorted((a, b) -> {
                    int byDate = a.commitDate().compareTo(b.commitDate());
                    return byDate != 0 ? byDate : a.commit().compareTo(b.commit());
                })
                .toList();
    }

    private record Extracted(
            Funnel funnel, Map<String, CandidateRow> rows, Map<String, byte[]> lines, List<SkippedRow> skipped) {}

    private Extracted extract(List<Screening.Hit> hits) throws IOException {
        progress.begin(name + ": extracting fixes", hits.size());
        AtomicInteger next = new AtomicInteger();
        List<Bench> benches = new ArrayList<>();
        for (int i = 0; i < Math.min(jobs, 1 + hits.size() / BATCH); i++) {
            benches.add(new Bench(hits, next));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(benches.size())) {
            List<Future<?>> running = new ArrayList<>();
            benches.forEach(bench -> running.add(executor.submit(bench)));
            for (Future<?> run : running) {
                run.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while extracting fixes", e);
        } catch (ExecutionException e) {
            throw new IOException("extracting fixes failed: " + e.getCause(), e);
        }
        progress.end();
        Funnel funnel = Funnel.empty();
        Extracted all = new Extracted(funnel, new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (Bench bench : benches) {
            funnel = funnel.plus(new Funnel(bench.steps));
            all.rows.putAll(bench.rows);
            all.lines.putAll(bench.lines);
            all.skipped.addAll(bench.skipped);
        }
        return new Extracted(funnel, all.rows, all.lines, all.skipped);
    }

    /** Where one thread extracts. */
    private final class Bench implements Runnable {
        private final List<Screening.Hit> hits;
        private final AtomicInteger next;
        private final CandidateMaker maker = new CandidateMaker(name, options);
        private final Map<FunnelStep, Integer> steps = new EnumMap<>(FunnelStep.class);
        private final Map<String, CandidateRow> rows = new HashMap<>();
        private final Map<String, byte[]> lines = new HashMap<>();
        private final List<SkippedRow> skipped = new ArrayList<>();

        Bench(List<Screening.Hit> hits, AtomicInteger next) {
            this.hits = hits;
            this.next = next;
        }

        @Override
        public void run() {
            try (FixExtractor extractor = new FixExtractor(repository, Budget.standard())) {
                for (int start = next.getAndAdd(BATCH); start < hits.size(); start = next.getAndAdd(BATCH)) {
                    int end = Math.min(start + BATCH, hits.size());
                    hits.subList(start, end).forEach(hit -> extract(extractor, hit));
                    progress.advance(end - start);
                }
            }
        }

        private void extract(FixExtractor extractor, Screening.Hit hit) {
            CandidateMaker.Outcome outcome =
                    maker.make(hit, extractor.extract(hit.commit().id()));
            steps.merge(outcome.step(), 1, Integer::sum);
            skipped.addAll(outcome.skipped());
            outcome.candidate().ifPresent(candidate -> {
                rows.put(candidate.commit().name(), CandidateRow.of(candidate));
                lines.put(candidate.commit().name(), CandidateJson.write(candidate));
            });
        }
    }
}
