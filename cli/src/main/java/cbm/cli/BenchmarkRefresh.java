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
import java.util.stream.Stream;

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
        Stored study = new Stored();
        for (StudyBug bug : GoStudy.bugs()) {
            if (bug.fixCommit().isPresent()) {
                study.add(bug.id(), studyFix(bug, bug.fixCommit().get()));
            }
        }
        study.write(datasets.resolve(GoStudy.NAME));
        Stored hits = new Stored();
        for (Benchmarks.Part part : Benchmarks.Part.values()) {
            for (LabelledFix label : Benchmarks.detectionLabels(part)) {
                String id = label.repository() + "@" + label.commit().substring(0, 12);
                hits.add(id, fromRepository(label.repository(), label.commit()));
            }
        }
        hits.write(datasets.resolve(Benchmarks.DETECTION));
        return Stream.concat(study.missing.stream(), hits.missing.stream()).toList();
    }

    /** The fixes of one data set in either view. */
    private final class Stored {
        private final List<StoredFix> whole = new ArrayList<>();
        private final List<StoredFix> patches = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        void add(String id, Optional<Readable> fix) {
            fix.ifPresentOrElse(
                    readable -> {
                        whole.add(stored(id, readable));
                        patches.add(stored(id, readable.patch()));
                    },
                    () -> missing.add(id));
        }

        private StoredFix stored(String id, Readable readable) {
            var result = classifier.classify(readable.fix(), readable.sources(), Judge.Known.NOTHING);
            return StoredFix.of(id, result.verdict(), result.dossier());
        }

        void write(Path folder) throws IOException {
            Files.writeString(folder.resolve(Benchmarks.View.WHOLE.file()), StoredFixes.write(whole));
            Files.writeString(folder.resolve(Benchmarks.View.PATCH.file()), StoredFixes.write(patches));
        }
    }

    private record Readable(Fix fix, Sources sources) {
        /** The same as one would get it by mail. */
        Readable patch() {
            Fix patch =
                    PatchFormat.read(fix.repository(), PatchFormat.write(fix)).getFirst();
            return new Readable(patch, Sources.none());
        }
    }

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
