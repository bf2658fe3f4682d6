package cbm.cli;

import cbm.classifier.change.FactsFingerprint;
import cbm.classifier.change.FixFactsText;
import cbm.miner.file.WholeFile;
import cbm.miner.git.FixReader;
import cbm.miner.git.GitRepository;
import cbm.miner.index.FixId;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a study's candidates, kept in its folder {@code facts/}, so that the fixes need not be read from their
 * repositories again when rules or weights change or candidates are added: a zip file for each repository, in it an entry of
 * {@link FixFactsText} for each commit. What another build of the program has found, or what is damaged, counts as not there.
 *
 * <p>Facts of a shallow or partial repository count as not there once it has got more objects. If the repository is not at
 * hand any more, its facts still are.
 */
final class StudyFacts implements Closeable {
    private static final String FOLDER = "facts";
    /** Any day but the first that the format knows: that one would be written in the machine's time zone too. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, Archive> archives = new HashMap<>();

    private final boolean mayGrow;

    private StudyFacts(boolean mayGrow) {
        this.mayGrow = mayGrow;
    }

    /** Those of a study, to which others are added; without a study there are none, and none are kept. */
    static StudyFacts of(Optional<Path> study) throws IOException {
        return open(study, true);
    }

    /** Those of a study, to be looked up only. */
    static StudyFacts known(Optional<Path> study) throws IOException {
        return open(study, false);
    }

    private static StudyFacts open(Optional<Path> study, boolean mayGrow) throws IOException {
        StudyFacts facts = new StudyFacts(mayGrow);
        if (study.isPresent() && Study.isStudy(study.get())) {
            facts.open(Study.open(study.get()));
        }
        return facts;
    }

    private void open(Study study) throws IOException {
        Optional<String> code = FactsFingerprint.ofThisBuild(FixReader.class);
        if (code.isEmpty()) {
            return;
        }
        String build = "cbm " + Version.number() + " " + code.get() + " ";
        Map<String, Set<String>> commits = new HashMap<>();
        for (CandidateRow row : mayGrow ? study.rows() : List.<CandidateRow>of()) {
            commits.computeIfAbsent(row.repository(), repository -> new HashSet<>())
                    .add(row.commit());
        }
        for (MinedRepository repository : study.repositories()) {
            String name = repository.name();
            Path file = study.folder().resolve(FOLDER).resolve(Study.fileName(name) + ".zip");
            Optional<String> completeness = completeness(study, name);
            Archive archive = new Archive(file, build, completeness);
            archives.put(name, archive);
            archive.grows = mayGrow
                    && completeness.isPresent()
                    && Files.isWritable(study.folder())
                    && !archive.holds(commits.getOrDefault(name, Set.of()));
        }
    }

    /** How complete a repository is; nothing if it is not at hand. */
    private static Optional<String> completeness(Study study, String name) throws IOException {
        try (GitRepository repository = study.openRepository(name)) {
            return Optional.of(repository.completeness());
        } catch (StudyFault notAtHand) {
            return Optional.empty();
        }
    }

    /** The text of a candidate's facts, if they are known; for any thread. */
    Optional<String> find(String repository, String commit) {
        Archive archive = archives.get(repository);
        return archive == null ? Optional.empty() : archive.find(commit);
    }

    /** Whether facts found now are kept. */
    boolean grows(String repository) {
        Archive archive = archives.get(repository);
        return archive != null && archive.grows;
    }

    /** Keeps the text of a candidate's facts, known or found now, unless it is empty; to be called for one after the other. */
    void keep(FixId fix, String text) throws IOException {
        Archive archive = archives.get(fix.repository());
        if (archive != null && archive.grows && !text.isEmpty()) {
            archive.add(fix.commit(), text);
        }
    }

    /** Puts what was kept in the place of what was there before. */
    void finish() throws IOException {
        for (Archive archive : archives.values()) {
            archive.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (Archive archive : archives.values()) {
            archive.close();
        }
    }

    /** The facts of one repository's candidates. */
    private static final class Archive implements Closeable {
        private final Path place;
        private final WholeFile file;
        private final String build;
        private @Nullable ZipFile known;
        private @Nullable ZipOutputStream out;
        private boolean grows;

        /** The archive of a repository that is as complete as is told, or not at hand. */
        Archive(Path place, String build, Optional<String> completeness) throws IOException {
            this.place = place;
            this.file = WholeFile.at(place);
            this.build = build + completeness.orElse("");
            if (Files.isRegularFile(place)) {
                open();
            }
        }

        private void open() throws IOException {
            try {
                ZipFile zip = new ZipFile(place.toFile());
                String comment = zip.getComment();
                if (comment != null && comment.startsWith(build)) {
                    known = zip;
                } else {
                    zip.close();
                }
            } catch (ZipException damaged) {
                known = null;
            }
        }

        boolean holds(Set<String> commits) {
            ZipFile zip = known;
            return zip != null && commits.stream().allMatch(commit -> zip.getEntry(commit) != null);
        }

        Optional<String> find(String commit) {
            ZipFile zip = known;
            ZipEntry entry = zip == null ? null : zip.getEntry(commit);
            if (zip == null || entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException damaged) {
                return Optional.empty();
            }
        }

        void add(String commit, String text) throws IOException {
            ZipOutputStream zip = out;
            if (zip == null) {
                Files.createDirectories(place.getParent());
                zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file.part())));
                zip.setLevel(Deflater.BEST_SPEED);
                zip.setComment(build);
                out = zip;
            }
            ZipEntry entry = new ZipEntry(commit);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        void finish() throws IOException {
            ZipOutputStream zip = out;
            if (zip != null) {
                zip.close();
                closeKnown();
                file.putInPlace();
                out = null;
            }
        }

        private void closeKnown() throws IOException {
            ZipFile zip = known;
            if (zip != null) {
                zip.close();
                known = null;
            }
        }

        @Override
        public void close() throws IOException {
            closeKnown();
            if (out != null) {
                out.close();
                file.close();
            }
        }
    }
}
