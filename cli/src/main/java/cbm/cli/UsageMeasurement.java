package cbm.cli;

import cbm.classifier.usage.FileUsage;
import cbm.classifier.usage.MeasuredSnapshot;
import cbm.classifier.usage.SnapshotUsage;
import cbm.classifier.usage.SnapshotUsage.Part;
import cbm.classifier.usage.UsageScope;
import cbm.miner.fix.FileContent;
import cbm.miner.git.CommitId;
import cbm.miner.git.Contributions;
import cbm.miner.git.GitRepository;
import cbm.miner.git.ParallelBlobs;
import cbm.miner.git.SkipReason;
import cbm.miner.git.Snapshot;
import cbm.miner.study.Origin;
import cbm.miner.study.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measures a repository at some moments; every file version is read once, whatever the number of moments. */
final class UsageMeasurement {
    private static final int MOST_BYTES = 64 << 20;

    private final UsageCache cache;
    private final UsageScope scope;
    private final int jobs;
    private final Progress progress;

    UsageMeasurement(UsageCache cache, UsageScope scope, int jobs, Progress progress) {
        this.cache = cache;
        this.scope = scope;
        this.jobs = jobs;
        this.progress = progress;
    }

    List<MeasuredSnapshot> measure(String name, GitRepository repository, List<Moments.Stand> stands)
            throws IOException {
        List<CommitId> commits = stands.stream().map(Moments.Stand::commit).toList();
        List<Snapshot> snapshots = Snapshot.read(repository, commits);
        progress.begin(name + ": reading the history", 0);
        List<CommitId> newestFirst = new ArrayList<>(commits.reversed());
        Contributions contributions = Contributions.read(repository, newestFirst, jobs);
        progress.end();
        readFiles(name, repository, snapshots);
        List<MeasuredSnapshot> measured = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            measured.add(measured(name, stands.get(i), snapshots.get(i), contributions));
        }
        return measured;
    }

    private void readFiles(String name, GitRepository repository, List<Snapshot> snapshots) throws IOException {
        Map<String, String> pathOf = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            snapshot.files().stream()
                    .filter(file -> isWanted(file.path()))
                    .filter(file -> !cache.holds(file.blob()))
                    .forEach(file -> pathOf.putIfAbsent(file.blob(), file.path()));
        }
        List<String> blobs = pathOf.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        progress.begin(name + ": reading Go files", blobs.size());
        ParallelBlobs.read(repository, blobs, MOST_BYTES, jobs, new ParallelBlobs.Visitor() {
            @Override
            public void content(String blob, FileContent content) {
                cache.put(blob, FileUsage.of(content.text()));
                progress.advance(1);
            }

            @Override
            public void unreadable(String blob, SkipReason reason) {
                progress.advance(1);
            }
        });
        progress.end();
    }

    /** Whether a file is read at all: vendored ones are not where they do not count. */
    private boolean isWanted(String path) {
        return scope.foreign() != UsageScope.Foreign.EXCLUDE || Origin.of(path, false) != Origin.VENDORED;
    }

    private MeasuredSnapshot measured(String name, Moments.Stand stand, Snapshot snapshot, Contributions contributions)
            throws IOException {
        List<SnapshotUsage.File> files = new ArrayList<>();
        int unread = snapshot.unread().size();
        for (Snapshot.File file : snapshot.files()) {
            FileUsage usage = isWanted(file.path()) ? cache.find(file.blob()) : null;
            if (usage != null) {
                files.add(new SnapshotUsage.File(file.path(), part(file.path(), usage), usage));
            } else if (isWanted(file.path())) {
                unread++;
            }
        }
        files.sort(Comparator.comparing(SnapshotUsage.File::path));
        Contributions.Reach reach = contributions.of(stand.commit());
        return new MeasuredSnapshot(
                name,
                stand.moment(),
                stand.commit().name(),
                reach.commits(),
                reach.contributors(),
                reach.oldest(),
                unread,
                SnapshotUsage.of(files));
    }

    private static Part part(String path, FileUsage usage) {
        boolean isTest = path.endsWith("_test.go");
        return switch (Origin.of(path, usage.generated())) {
            case VENDORED -> isTest ? Part.VENDORED_TEST : Part.VENDORED;
            case GENERATED -> isTest ? Part.TEST : Part.GENERATED;
            case OWN -> isTest ? Part.TEST : Part.OWN;
        };
    }
}
