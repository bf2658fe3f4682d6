package cbm.cli.export;

import cbm.miner.fix.FileContent;
import cbm.miner.fix.QuotedPath;
import cbm.miner.git.Budget;
import cbm.miner.git.GitRepository;
import cbm.miner.git.ParallelBlobs;
import cbm.miner.git.PortablePath;
import cbm.miner.git.SkipReason;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes the files that fixes changed, as they were and as they became, byte by byte. */
final class WholeFiles {
    private final ExportFolder out;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> written = new ConcurrentHashMap<>();
    private final SortedSet<String> faults = new ConcurrentSkipListSet<>();

    /** Where a file goes: the folder of a bug, and its path in it. */
    private record Place(String folder, String path) {
        @Override
        public String toString() {
            return folder + "/" + QuotedPath.quote(path);
        }
    }

    WholeFiles(ExportFolder out) {
        this.out = out;
    }

    /** Asks for the files of a fix. */
    void ask(String folder, Candidate fix) {
        for (FixFile file : fix.files()) {
            ask(file.blobBefore(), new Place(folder, Bug.before(file)));
            ask(file.blobAfter(), new Place(folder, Bug.after(file)));
        }
    }

    private void ask(String blob, Place place) {
        if (!blob.isEmpty()) {
            places.computeIfAbsent(blob, id -> new ArrayList<>()).add(place);
        }
    }

    /** Writes what was asked for and stands in a repository. */
    void write(GitRepository repository, int jobs) throws IOException {
        places.values().forEach(each -> each.removeIf(place -> !isPortable(place)));
        List<String> blobs = places.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        ParallelBlobs.read(repository, blobs, Budget.standard().blobBytes(), jobs, new ParallelBlobs.Visitor() {
            @Override
            public void content(String blob, FileContent content) {
                places.getOrDefault(blob, List.of()).forEach(place -> write(place, content.bytes()));
            }

            @Override
            public void unreadable(String blob, SkipReason reason) {
                places.getOrDefault(blob, List.of()).forEach(place -> faults.add(place + ": " + reason.meaning()));
            }
        });
    }

    private boolean isPortable(Place place) {
        Optional<String> fault = PortablePath.fault(place.path);
        fault.ifPresent(why -> faults.add(place + ": " + why));
        return fault.isEmpty();
    }

    private void write(Place place, byte[] bytes) {
        try {
            if (out.add(place.folder + "/" + place.path, bytes)) {
                written.computeIfAbsent(place.folder, folder -> ConcurrentHashMap.newKeySet())
                        .add(place.path);
            } else {
                faults.add(place + ": another file has this name here");
            }
        } catch (InvalidPathException e) {
            faults.add(place + ": this system has no such names");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths below a bug's folder that were written. */
    Set<String> written(String folder) {
        return Set.copyOf(written.getOrDefault(folder, Set.of()));
    }

    /** What was left out and why, a line each, in their order. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
