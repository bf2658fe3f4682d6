package cbm.miner.study;

import cbm.miner.git.Cloning;
import cbm.miner.git.GitRepository;
import cbm.miner.git.HistoryGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A run of mining: brings a study up to date with the histories of its repositories.
 *
 * <p>Every repository's part is written whole and put in place at once, and the study's tables are made from the parts;
 * so a run that is killed loses at most the repository it was at, and the next run ends with the same bytes.
 */
public final class Mining {
    private final StudyLayout layout;
    private final MiningOptions options;
    private final String tool;
    private final int jobs;
    private final Progress progress;
    private final CandidateSink sink;

    /**
     * Prepares a run.
     *
     * @param folder the study's folder; made if it is not there
     * @param options what decides which commits become candidates
     * @param tool the program and its version, for the manifest
     * @param jobs number of threads
     * @param progress hears how far the work is
     * @param sink hears of the candidates
     */
    public Mining(Path folder, MiningOptions options, String tool, int jobs, Progress progress, CandidateSink sink) {
        this.layout = new StudyLayout(folder);
        this.options = options;
        this.tool = tool;
        this.jobs = jobs;
        this.progress = progress;
        this.sink = sink;
    }

    /**
     * Mines repositories into the study.
     *
     * @param sources the repositories; none to bring those up to date that the study knows
     * @param fresh whether to forget what was mined before
     * @throws StudyFault where the options differ from the study's and {@code fresh} is not set, where two repositories
     *     have one name, where another run holds the study
     */
    public MiningReport run(List<RepositorySource> sources, boolean fresh) throws IOException {
        refuseGitFolder();
        if (Files.exists(layout.root()) && !Files.isDirectory(layout.root())) {
            throw new StudyFault(layout.root() + " is a file, not a folder; name another one for the study");
        }
        Set<Path> before = layout.entries();
        List<Path> made = layout.make();
        try (StudyLock lock = StudyLock.take(layout)) {
            try {
                return runAlone(sources, fresh);
            } catch (IOException | RuntimeException failure) {
                if (!Files.exists(layout.manifest())) {
                    layout.removeTraces(before, made);
                }
                throw failure;
            }
        }
    }

    private MiningReport runAlone(List<RepositorySource> sources, boolean fresh) throws IOException {
        layout.recover();
        Map<String, MinedRepository> known = known(fresh, sources.isEmpty());
        Map<String, GitRepository> open = new LinkedHashMap<>();
        try {
            open(sources, known, open, fresh);
            return mine(open, fresh ? new TreeMap<>() : known, fresh);
        } finally {
            open.values().forEach(GitRepository::close);
        }
    }

    /** What git keeps of a repository is never written to, even when it is asked for. */
    private void refuseGitFolder() {
        for (Path folder = layout.root().toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            boolean isGit = Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"));
            if (isGit) {
                throw new StudyFault("the study would lie in the git repository " + folder + "; name another folder");
            }
        }
    }

    /** Mines one after another. A fresh start is published when it is complete: until then the old study stands. */
    private MiningReport mine(
            Map<String, GitRepository> repositories, Map<String, MinedRepository> known, boolean fresh)
            throws IOException {
        List<MiningReport.OfRepository> reports = new ArrayList<>();
        List<String> mined = new ArrayList<>();
        for (Map.Entry<String, GitRepository> repository : repositories.entrySet()) {
            MiningReport.OfRepository report = mine(repository.getKey(), repository.getValue(), fresh);
            known.put(repository.getKey(), report.mined());
            reports.add(report);
            mined.add(repository.getKey());
            if (!fresh && areUsable(known.keySet())) {
                publish(known);
                sink.placed(Study.open(layout.root()), mined);
                mined.clear();
            }
        }
        if (fresh) {
            publish(known);
            layout.deleteMinedBut(known.keySet());
            sink.placed(Study.open(layout.root()), mined);
        }
        return new MiningReport(reports);
    }

    private boolean areUsable(Set<String> repositories) throws IOException {
        for (String name : repositories) {
            if (!new MinedFiles(layout.mined(name)).isUsable(options.stated())) {
                return false;
            }
        }
        return true;
    }

    /** The repositories that the study knows; with a fresh start of all of them too, but not of named ones. */
    private Map<String, MinedRepository> known(boolean fresh, boolean all) throws IOException {
        Map<String, MinedRepository> known = new TreeMap<>();
        if (Files.exists(layout.manifest()) && (!fresh || all)) {
            Manifest manifest = Manifest.read(layout.manifest());
            if (!fresh) {
                compare(manifest.options());
            }
            for (MinedRepository repository : manifest.repositories()) {
                known.put(repository.name(), repository);
            }
        }
        return known;
    }

    private void compare(MiningOptions before) {
        Map<String, String> stated = options.stated();
        before.stated().forEach((option, value) -> {
            String now = stated.getOrDefault(option, "");
            if (!now.equals(value) && !option.equals("keywords")) {
                String shown = option.equals("keywords-sha256") ? "keywords" : option;
                throw new StudyFault(
                        "this study was mined " + given("--" + shown, shown(before, option, value)) + ", not "
                                + given("--" + shown, shown(options, option, now))
                                + ", which changes its candidates: use --fresh to mine it anew, or another folder");
            }
        });
    }

    private static String given(String option, String value) {
        return value.isEmpty() ? "without " + option : "with " + option + " '" + value + "'";
    }

    private static String shown(MiningOptions options, String option, String value) {
        return option.equals("keywords-sha256") ? options.profile().name() : value;
    }

    private void open(
            List<RepositorySource> sources,
            Map<String, MinedRepository> known,
            Map<String, GitRepository> open,
            boolean fresh)
            throws IOException {
        Locations locations = Locations.of(layout);
        Map<String, Path> places = new LinkedHashMap<>();
        for (RepositorySource source : sources) {
            GitRepository repository = open(source);
            String name = source.nameFor(repository);
            Path before = locations.get(name).orElse(repository.gitDir());
            boolean taken = places.containsKey(name)
                    || (known.containsKey(name) && source.name().isEmpty() && !isSame(before, repository.gitDir()));
            if (taken) {
                repository.close();
                throw new StudyFault("two repositories of this study would be called '" + name
                        + "'; give this one a name: OTHER-NAME=" + source.place());
            }
            places.put(name, repository.gitDir());
            open.put(name, repository);
        }
        for (String name : known.keySet()) {
            boolean isDue = sources.isEmpty() || !areUsable(Set.of(name));
            if (isDue && !open.containsKey(name)) {
                open.put(name, reopen(name, locations));
            }
        }
        if (!fresh) {
            checkRelated(known, open);
        }
        for (Map.Entry<String, Path> place : places.entrySet()) {
            locations.put(place.getKey(), place.getValue());
        }
    }

    /** What was mined from a repository is not given up for another one that goes by its name. */
    private void checkRelated(Map<String, MinedRepository> known, Map<String, GitRepository> open) throws IOException {
        for (Map.Entry<String, GitRepository> each : open.entrySet()) {
            MinedRepository before = known.get(each.getKey());
            if (before != null && !isRelated(before, each.getValue())) {
                throw new StudyFault(each.getValue().gitDir()
                        + " has no commit in common with what this study has mined as '" + each.getKey()
                        + "': give it another name, OTHER-NAME=PATH, or begin the study anew with --fresh");
            }
        }
    }

    /** Whether any commit of before is in the repository; where it is not known which there were, it may be. */
    private boolean isRelated(MinedRepository before, GitRepository now) throws IOException {
        if (now.canRead(before.tip().name(), "")) {
            return true;
        }
        Optional<HistoryGraph> graph = HistoryGraph.read(new MinedFiles(layout.mined(before.name())).history());
        return graph.isEmpty() || graph.get().anyMatch(commit -> now.canRead(commit.name(), ""));
    }

    /** Opens a repository that the study knows; a clone of ours is brought up to date first. */
    private GitRepository reopen(String name, Locations locations) throws IOException {
        Path place = locations.atHand(name);
        GitRepository repository = GitRepository.open(place);
        Path clone = layout.clone(name);
        Optional<String> origin = repository.origin();
        if (origin.isPresent() && Files.exists(clone) && isSame(place, clone)) {
            repository.close();
            fetch(name, clone, origin.get());
            return GitRepository.open(clone);
        }
        return repository;
    }

    private void fetch(String name, Path clone, String address) throws IOException {
        progress.begin(name + ": fetching", 0);
        Cloning.update(clone, address, progress::advance);
        progress.end();
    }

    private static boolean isSame(Path a, Path b) throws IOException {
        try {
            return Files.isSameFile(a, b);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private GitRepository open(RepositorySource source) throws IOException {
        if (!source.isRemote()) {
            return GitRepository.open(Path.of(source.place()));
        }
        String name = source.name()
                .or(() -> cbm.miner.git.RemoteAddress.name(source.place()))
                .orElseThrow(() -> new StudyFault("give the repository a name: NAME=" + source.place()));
        Path clone = layout.clone(name);
        if (Files.exists(clone)) {
            fetch(name, clone, source.place());
        } else {
            progress.begin(name + ": cloning", 0);
            Path part = StudyLayout.beside(clone);
            Cloning.cloneBare(source.place(), part, progress::advance);
            StudyLayout.putInPlace(clone);
            progress.end();
        }
        return GitRepository.open(clone);
    }

    private MiningReport.OfRepository mine(String name, GitRepository repository, boolean fresh) throws IOException {
        MinedFiles files = new MinedFiles(layout.mined(name));
        return new RepositoryMining(name, repository, options, jobs, progress, sink, files, fresh).run();
    }

    /** Makes the study's tables from the repositories' parts, the manifest last. */
    private void publish(Map<String, MinedRepository> known) throws IOException {
        List<MinedRepository> repositories = List.copyOf(known.values());
        ByteArrayOutputStream candidates = new ByteArrayOutputStream();
        List<SkippedRow> skipped = new ArrayList<>();
        for (MinedRepository repository : repositories) {
            MinedFiles files = new MinedFiles(layout.mined(repository.name()));
            byte[] rows = Files.readAllBytes(files.candidates());
            int start = candidates.size() == 0 ? 0 : afterHeader(rows);
            candidates.write(rows, start, rows.length - start);
            skipped.addAll(StudyTables.readSkipped(files.skipped()));
        }
        StudyLayout.replace(layout.candidates(), candidates.toByteArray());
        StudyLayout.replace(layout.skipped(), StudyTables.skipped(skipped));
        StudyLayout.replace(layout.funnel(), StudyTables.funnel(repositories));
        StudyLayout.replace(layout.manifest(), new Manifest(tool, options, repositories).toJson());
    }

    private static int afterHeader(byte[] rows) {
        int at = 0;
        while (rows[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
