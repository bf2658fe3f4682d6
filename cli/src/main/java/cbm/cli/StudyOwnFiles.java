package cbm.cli;

import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files and folders that a study keeps for itself, which no output that a user names may replace: those of {@code STUDY-FILES.md} that are
 * not there to be changed as one likes.
 */
final class StudyOwnFiles {
    private static final Set<String> NAMES = Set.of(
            ".lock",
            "annotations.jsonl",
            "candidates.csv",
            "clones",
            "facts",
            "frame.csv",
            "funnel.csv",
            "index",
            "labels.csv",
            "lifetime-curves.csv",
            "lifetime-lines.csv",
            "lifetimes.csv",
            "lifetimes.json",
            "local.json",
            "mined",
            "sample.csv",
            "sample.json",
            "skipped.csv",
            "study.json",
            "usage-cache.tsv.gz",
            "verdicts.jsonl");

    private StudyOwnFiles() {}

    /** Whether a file, there or not, is a study's own or lies in such a folder, however it is named. */
    static boolean hold(Path file) throws IOException {
        Path real = real(file);
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            String name = folder.relativize(real).getName(0).toString();
            if (NAMES.contains(name) && Study.isStudy(folder)) {
                return true;
            }
        }
        return false;
    }

    private static Path real(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path place = file.toAbsolutePath().normalize();
        Path parent = place.getParent();
        return parent != null && Files.exists(parent) ? parent.toRealPath().resolve(parent.relativize(place)) : place;
    }
}
