package cbm.miner.index;

import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The index of a study as a whole: whether it is up to date, and what makes it so. */
public final class FixIndex {
    private FixIndex() {}

    /** The index's folder in a study's folder. */
    static Path folder(Path study) {
        return study.resolve("index");
    }

    /** What the index says it holds; nothing where there is none that this program can read. */
    static Map<String, String> states(Path study) throws IOException {
        Path folder = folder(study);
        Quiet.please();
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Directory directory = new NIOFSDirectory(folder)) {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IndexNotFoundException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | CorruptIndexException
                | NoSuchFileException e) {
            return Map.of();
        }
    }

    /** The repositories of which the index does not hold what the study does. */
    public static List<String> behind(Study study) throws IOException {
        Map<String, String> states = states(study.folder());
        Annotations annotations = Annotations.read(study.folder());
        List<String> behind = new ArrayList<>();
        for (MinedRepository repository : study.repositories()) {
            if (!IndexUpdate.isCurrent(states, study, annotations, repository.name())) {
                behind.add(repository.name());
            }
        }
        return behind;
    }

    /**
     * Brings the index up to date with what the study holds.
     *
     * @param rebuild whether to forget the index that is there
     * @throws cbm.miner.study.StudyFault if another process writes to the study
     */
    public static void update(Study study, boolean rebuild) throws IOException {
        try (Closeable hold = study.hold()) {
            if (rebuild) {
                delete(folder(study.folder()));
            }
            try (IndexUpdate update = IndexUpdate.of(study.folder())) {
                update.placed(study, names(study));
            }
        }
    }

    /**
     * Keeps what a classifier says of candidates, instead of all that was said before, and makes it searchable.
     *
     * @param said what is said of each fix
     * @throws cbm.miner.study.StudyFault if another process writes to the study
     */
    public static void annotate(Study study, Map<FixId, Annotation> said) throws IOException {
        try (Closeable hold = study.hold()) {
            Annotations.write(study.folder(), said);
            if (!Files.isDirectory(folder(study.folder()))) {
                return;
            }
            try (IndexUpdate update = IndexUpdate.of(study.folder())) {
                update.placed(study, names(study));
            }
        }
    }

    private static List<String> names(Study study) {
        return study.repositories().stream().map(MinedRepository::name).toList();
    }

    /** The size of the index's files in bytes; 0 where there is no index. */
    public static long size(Study study) throws IOException {
        Path folder = folder(study.folder());
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
