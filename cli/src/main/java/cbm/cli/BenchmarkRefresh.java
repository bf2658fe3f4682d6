package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.StoredFix;
import cbm.classifier.evaluation.StoredFixes;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.verdict.Judge;
import cbm.datasets.GoStudy;
import cbm.datasets.StudyBug;
import cbm.miner.fix.Fix;
import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.FixReader;
import cbm.miner.git.GitRepository;
import cbm.miner.git.ReadFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the labelled commits anew, from their repositories or, where these are not at hand, from the study's own diffs, and writes the
 * facts and cues that the report card is made from.
 */
final class BenchmarkRefresh implements AutoCloseable {

    private final Classifier classifier = new Classifier();
    private final Map<String, GitRepository> repositories = new HashMap<>();
    private final Map<String, FixReader> readers = new HashMap<>();
    private final Optional<Sources> diffs;

    /**
     * Opens what is at hand.
     *
     * @param places where repositories are, by owner and name
     * @param studyDiffs the repository of the study's data set; absent if it is not at hand
     */
    BenchmarkRefresh(Map<String, Path> places, Optional<Path> studyDiffs) throws IOException {
        for (Map.Entry<String, Path> place : places.entrySet()) {
            open(place.getKey(), place.getValue());
        }
        if (studyDiffs.isPresent()) {
            GitRepository study = open("", studyDiffs.get());
            diffs = Optional.of(reader("").read("", study.resolve("HEAD")).sources());
        } else {
            diffs = Optional.empty();
        }
    }

    private GitRepository open(String name, Path place) throws IOException {
        GitRepository repository = GitRepository.open(place);
        repositories.put(name, repository);
        readers.put(name, new FixReader(repository, Budget.standard()));
        return repository;
    }

    private FixReader reader(String name) {
        FixReader reader = readers.get(name);
        if (reader == null) {
            throw new IllegalStateException("not open: " + name);
        }
        return reader;
    }

    /**
     * Writes the files into a copy of the folder of data sets.
     *
     * @return the commits that could not be read
     */
    List<String> write(Path datasets) throws IOException {
        List<String> missing = new ArrayList<>();
        List<StoredFix> study = new ArrayList<>();
        for (StudyBug bug : GoStudy.bugs()) {
            if (bug.fixCommit().isPresent()) {
                add(study, missing, bug.id(), studyFix(bug, bug.fixCommit().get()));
            }
        }
        Files.writeString(datasets.resolve(GoStudy.NAME).resolve("facts.txt"), StoredFixes.write(study));
        List<StoredFix> hits = new ArrayList<>();
        for (Benchmarks.Half half : Benchmarks.Half.values()) {
            for (LabelledFix label : Benchmarks.detectionLabels(half)) {
                String id = label.repository() + "@" + label.commit().substring(0, 12);
                add(hits, missing, id, fromRepository(label.repository(), label.commit()));
            }
        }
        Files.writeString(datasets.resolve(Benchmarks.DETECTION).resolve("facts.txt"), StoredFixes.write(hits));
        return List.copyOf(missing);
    }

    private void add(List<StoredFix> stored, List<String> missing, String id, Optional<Readable> fix) {
        fix.ifPresentOrElse(
                readable -> {
                    var result = classifier.classify(readable.fix(), readable.sources(), Judge.Known.NOTHING);
                    stored.add(StoredFix.of(id, result.verdict(), result.dossier()));
                },
                () -> missing.add(id));
    }

    private record Readable(Fix fix, Sources sources) {}

    private Optional<Readable> studyFix(StudyBug bug, String commit) {
        return fromRepository(bug.repository(), commit).or(() -> fromDiff(bug, commit));
    }

    private Optional<Readable> fromRepository(String name, String commit) {
        if (!repositories.containsKey(name)) {
            return Optional.empty();
        }
        ReadFix read = reader(name).read(name, new CommitId(commit));
        return read.fix().message().isEmpty()
                ? Optional.empty()
                : Optional.of(new Readable(read.fix(), read.sources()));
    }

    private Optional<Readable> fromDiff(StudyBug bug, String commit) {
        String folder = bug.behaviour() + "-bugs/" + bug.application() + "/";
        return diffs.flatMap(sources -> sources.file(Side.AFTER, folder + commit + ".txt"))
                .map(Sources.SourceFile::text)
                .flatMap(text -> PatchFormat.read("", text).stream().findFirst())
                .map(fix -> new Fix(bug.repository(), commit, fix.message(), fix.date(), fix.files()))
                .map(fix -> new Readable(fix, Sources.none()));
    }

    @Override
    public void close() {
        readers.values().forEach(FixReader::close);
        repositories.values().forEach(GitRepository::close);
    }
}
