package cbm.miner.study;

import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.CommitVisitor;
import cbm.miner.git.Condition;
import cbm.miner.git.FixExtractor;
import cbm.miner.git.GitRepository;
import cbm.miner.git.History;
import cbm.miner.git.HistoryGraph;
import cbm.miner.git.SkipReason;
import cbm.miner.git.UnreadableCommit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Mines one repository into its folder of the study: screens what is new, extracts the hits, links the merges. */
final class RepositoryMining {
    /** Hits that lie together in time share trees and delta chains, so a thread takes this many in a row. */
    private static final int BATCH = 16;

    private static final int COUNTED_TOGETHER = 256;

    private final String name;
    private final GitRepository repository;
    private final MiningOptions options;
    private final int jobs;
    private final Progress progress;
    private final CandidateSink sink;
    private final MinedFiles files;
    private final boolean fresh;

    RepositoryMining(
            String name,
            GitRepository repository,
            MiningOptions options,
            int jobs,
            Progress progress,
            CandidateSink sink,
            MinedFiles files,
            boolean fresh) {
        this.name = name;
        this.repository = repository;
        this.options = options;
        this.jobs = jobs;
        this.progress = progress;
        this.sink = sink;
        this.files = files;
        this.fresh = fresh;
    }

    /** Brings the folder up to date; tells what it now holds and how many commits were read for it. */
    MiningReport.OfRepository run() throws IOException {
        CommitId tip = repository.resolve(options.ref());
        if (options.at() != null) {
            tip = repository.asOf(tip, options.at());
        }
        Condition condition = repository.condition();
        Optional<MinedRepository> before =
                fresh ? Optional.empty() : files.state(options.stated(), condition.shallowCommits());
        Optional<HistoryGraph> graph = before.isPresent() ? HistoryGraph.read(files.history()) : Optional.empty();
        if (before.isPresent() && graph.isPresent()) {
            List<SkippedRow> skipped = StudyTables.readSkipped(files.skipped());
            if (isStillUnreadable(skipped)) {
                if (before.get().tip().equals(tip) && before.get().isIn(repository, condition)) {
                    return new MiningReport.OfRepository(before.get(), 0);
                }
                Optional<MiningReport.OfRepository> grown =
                        mine(tip, Before.of(before.get(), graph.get(), skipped), condition);
                if (grown.isPresent()) {
                    return grown.get();
                }
            }
        }
        return mine(tip, Before.NOTHING, condition).orElseThrow();
    }

    /** Whether all that could not be read is still away; what has come in the meantime needs the history read anew. */
    private boolean isStillUnreadable(List<SkippedRow> skipped) {
        for (SkippedRow row : skipped) {
            if (row.isUnreadable() && repository.canRead(row.commit(), row.detail())) {
                return false;
            }
        }
        return true;
    }

    /** What an earlier run has mined. */
    private record Before(
            HistoryGraph graph, Set<CommitId> unread, Optional<MinedRepository> mined, List<SkippedRow> skipped) {
        static final Before NOTHING = new Before(HistoryGraph.empty(), Set.of(), Optional.empty(), List.of());

        static Before of(MinedRepository mined, HistoryGraph graph, List<SkippedRow> skipped) {
            Set<CommitId> unread = skipped.stream()
                    .filter(row -> row.isCommit() && row.isUnreadable())
                    .map(row -> new CommitId(row.commit()))
                    .collect(Collectors.toSet());
            return new Before(graph, unread, Optional.of(mined), skipped);
        }
    }

    /** Reads what is not known yet; nothing where the history that is known is no part of the new one. */
    private Optional<MiningReport.OfRepository> mine(CommitId tip, Before before, Condition condition)
            throws IOException {
        Screening screening = new Screening(options);
        progress.begin(name + ": reading commits", 0);
        History history = History.read(
                repository,
                tip,
                new History.Known(
                        before.graph(), before.unread(), before.mined().map(MinedRepository::tip)),
                jobs,
                () -> counting(screening.desk()));
        progress.end();
        if (before.mined().isPresent() && !history.metKnown()) {
            return Optional.empty();
        }
        Funnel funnel = before.mined()
                .map(MinedRepository::funnel)
                .orElse(Funnel.empty())
                .plus(screening.misses());
        Extracted extracted = extract(screening.hits());
        funnel = funnel.plus(extracted.funnel).plus(new Funnel(Map.of(FunnelStep.SKIPPED, unread(history))));
        List<SkippedRow> skipped = new ArrayList<>(before.skipped());
        skipped.addAll(extracted.skipped);
        for (UnreadableCommit commit : history.unreadable()) {
            skipped.add(
                    new SkippedRow(name, commit.id().name(), "", commit.reason().code(), ""));
        }
        MinedRepository mined = MinedRepository.of(name, repository, tip, funnel, skipped, condition);
        write(mined, history, extracted, skipped, condition, before.mined().isPresent());
        return Optional.of(new MiningReport.OfRepository(mined, history.read() + unread(history)));
    }

    /** How many commits were met but could not be read; what lies behind the edge of a shallow clone is no part of it. */
    private static int unread(History history) {
        return (int) history.unreadable().stream()
                .filter(commit -> commit.reason() != SkipReason.SHALLOW)
                .count();
    }

    /** Tells the progress of many commits at a time: threads that count one by one wait for one another. */
    private CommitVisitor counting(CommitVisitor desk) {
        int[] count = new int[1];
        return commit -> {
            desk.visit(commit);
            if (++count[0] % COUNTED_TOGETHER == 0) {
                progress.advance(COUNTED_TOGETHER);
            }
        };
    }

    private void write(
            MinedRepository mined,
            History history,
            Extracted extracted,
            List<SkippedRow> skipped,
            Condition condition,
            boolean grown)
            throws IOException {
        Map<String, CandidateRow> rows = new HashMap<>(extracted.rows);
        Map<String, byte[]> lines = new HashMap<>(extracted.lines);
        if (grown) {
            StudyTables.readCandidates(files.candidates()).forEach(row -> rows.put(row.commit(), row));
            lines.putAll(new FixStore(name, files.fixes()).linesByCommit());
        }
        skipped.sort(SkippedRow.ORDER);
        List<CandidateRow> ordered = link(history.graph(), rows.values());
        List<byte[]> orderedLines =
                ordered.stream().map(row -> lines.get(row.commit())).toList();
        files.write(
                options.stated(), mined, condition.shallowCommits(), history.graph(), ordered, orderedLines, skipped);
    }

    /** The rows in the order of candidates, each with the merges that brought it in, or what it brought in. */
    private static List<CandidateRow> link(HistoryGraph graph, Collection<CandidateRow> rows) {
        HistoryGraph.MergedCommits merged = graph.mergedCommits();
        HistoryGraph.Numbers wanted = merged.numbers(
                rows.stream().map(row -> new CommitId(row.commit())).toList());
        Map<String, List<String>> merges = new HashMap<>();
        Map<String, List<String>> members = new HashMap<>();
        rows.stream()
                .filter(row -> row.has(CandidateFlag.MERGE))
                .map(CandidateRow::commit)
                .sorted()
                .forEach(merge -> {
                    for (CommitId brought : merged.broughtBy(new CommitId(merge), wanted)) {
                        merges.computeIfAbsent(brought.name(), id -> new ArrayList<>())
                                .add(merge);
                        members.computeIfAbsent(merge, id -> new ArrayList<>()).add(brought.name());
                    }
                });
        return rows.stream()
                .map(row -> row.linked(
                        merges.getOrDefault(row.commit(), List.of()), members.getOrDefault(row.commit(), List.of())))
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
            throw ours(e);
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

    /**
     * A bench reads nothing without noting what it cannot read, so whatever ends it is a fault of ours, or the sink could
     * not write.
     */
    private static IllegalStateException ours(ExecutionException failure) throws IOException {
        if (failure.getCause() instanceof UncheckedIOException cause) {
            throw cause.getCause();
        }
        if (failure.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        if (failure.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException(failure.getCause());
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
                byte[] line = CandidateJson.write(candidate);
                lines.put(candidate.commit().name(), line);
                sink.found(candidate, FixStore.mark(line));
            });
        }
    }
}
