package cbm.miner.study;

import cbm.miner.git.GitRepository;
import cbm.miner.git.HistoryGraph;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A study that was mined, open for reading; may be read while another process writes to it. */
public final class Study {
    private final StudyLayout layout;
    private final Manifest manifest;

    private Study(StudyLayout layout, Manifest manifest) {
        this.layout = layout;
        this.manifest = manifest;
    }

    /**
     * Opens the study in a folder.
     *
     * @throws StudyFault where the folder holds none
     */
    public static Study open(Path folder) throws IOException {
        StudyLayout layout = new StudyLayout(folder);
        if (!Files.isRegularFile(layout.manifest())) {
            throw new StudyFault(
                    folder + " holds no study (no study.json); make one with 'cbm mine REPO --study " + folder + "'");
        }
        return new Study(layout, Manifest.read(layout.manifest()));
    }

    /** Whether a folder holds a study. */
    public static boolean isStudy(Path folder) {
        return Files.isRegularFile(new StudyLayout(folder).manifest());
    }

    /** The name of a repository as that of a file or folder: a slash in it is a plus. */
    public static String fileName(String repository) {
        return repository.replace('/', '+');
    }

    /** The folder. */
    public Path folder() {
        return layout.root();
    }

    /** What decided which commits are candidates. */
    public MiningOptions options() {
        return manifest.options();
    }

    /** The mined repositories, by name. */
    public List<MinedRepository> repositories() {
        return manifest.repositories();
    }

    /** The rows of {@code candidates.csv}. */
    public List<CandidateRow> rows() throws IOException {
        return StudyTables.readCandidates(layout.candidates());
    }

    /** The rows of {@code skipped.csv}. */
    public List<SkippedRow> skipped() throws IOException {
        return StudyTables.readSkipped(layout.skipped());
    }

    /**
     * The candidates of one repository with their hunks, read as they are asked for; close the stream.
     *
     * @throws StudyFault if what was mined from it is missing or damaged, as of all that read candidates; also while they are read
     */
    public Stream<Candidate> candidates(String repository) throws IOException {
        return store(repository).candidates();
    }

    /**
     * The candidates whose ids begin with the given hexadecimal digits, in any of the repositories.
     *
     * @param prefix lower-case digits
     */
    public List<Candidate> find(String prefix) throws IOException {
        List<Candidate> found = new ArrayList<>();
        for (MinedRepository repository : repositories()) {
            found.addAll(store(repository.name()).find(prefix));
        }
        return found;
    }

    /** The candidates of one repository with the given ids, by id; those that the study does not hold are left out. */
    public Map<String, Candidate> find(String repository, Set<String> commits) throws IOException {
        return store(repository).find(commits);
    }

    /** Visits the candidates of one repository in their order, reading only those that the visitor asks for. */
    public void scan(String repository, FixVisitor visitor) throws IOException {
        store(repository).scan(visitor);
    }

    /** The commits of a repository that were read; nothing where it is not known which. */
    public Optional<HistoryGraph> history(String repository) throws IOException {
        return HistoryGraph.read(new MinedFiles(layout.mined(repository)).history());
    }

    /** A text that changes when what the study holds of a repository changes; the same text, the same candidates. */
    public String state(String repository) throws IOException {
        return new MinedFiles(layout.mined(repository)).fingerprint();
    }

    /**
     * Keeps every other process from writing to the study until it is closed.
     *
     * @throws StudyFault if another process writes to it
     */
    public Closeable hold() throws IOException {
        return StudyLock.take(layout);
    }

    private FixStore store(String repository) throws IOException {
        return new FixStore(repository, new MinedFiles(layout.mined(repository)).wholeFixes());
    }

    /**
     * Opens the repository that candidates were mined from, where the texts of whole files are.
     *
     * @throws StudyFault where it is not at hand on this machine
     */
    public GitRepository openRepository(String name) throws IOException {
        return GitRepository.open(Locations.of(layout).atHand(name));
    }
}
