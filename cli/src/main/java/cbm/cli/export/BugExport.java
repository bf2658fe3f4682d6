package cbm.cli.export;

import cbm.classifier.label.LabelledFix;
import cbm.datasets.InvalidTable;
import cbm.miner.fix.PatchFormat;
import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.git.UnusableRepository;
import cbm.miner.index.FixId;
import cbm.miner.study.Candidate;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes labelled fixes of a study as a folder of bugs. */
public final class BugExport {
    private static final int SHORT = 12;

    private final Study study;
    private final int jobs;
    private final String version;
    private final List<String> faults = new ArrayList<>();

    /** A labelled fix with its diff. */
    private record Fixed(LabelledFix label, Candidate fix, String folder) {}

    /**
     * What was written.
     *
     * @param bugs the fixes of the bugs
     * @param partial number of them of which not all files could be written
     * @param faults what was left out and why, a line each
     */
    public record Exported(List<FixId> bugs, long partial, List<String> faults) {
        public Exported {
            bugs = List.copyOf(bugs);
            faults = List.copyOf(faults);
        }
    }

    /**
     * An export out of a study.
     *
     * @param jobs number of threads, which does not change what is written
     * @param version what the page in the folder says of the program that wrote it
     */
    public BugExport(Study study, int jobs, String version) {
        this.study = study;
        this.jobs = jobs;
        this.version = version;
    }

    /**
     * Writes the bugs of these labels; to be called once.
     *
     * @param out the folder, which must be new, empty or an unchanged earlier export
     * @throws ExportFault if it is none of these, or none of the fixes is in the study
     * @throws InvalidTable if the study's lifetimes are damaged
     */
    public Exported write(List<LabelledFix> fixes, Path out) throws IOException, InvalidTable {
        List<Bug> bugs = new ArrayList<>();
        try (ExportFolder folder = ExportFolder.at(out)) {
            Introductions introductions = Introductions.of(study.folder());
            for (MinedRepository mined : study.repositories()) {
                bugs.addAll(export(mined, fixes, introductions, folder));
            }
            if (bugs.isEmpty()) {
                throw new ExportFault("there is nothing to export: the study holds none of the labelled fixes");
            }
            new BugList(bugs, version).write(study, folder);
            folder.finish();
        }
        return new Exported(
                bugs.stream().map(Bug::id).toList(),
                bugs.stream().filter(bug -> !bug.isWhole()).count(),
                faults);
    }

    private List<Bug> export(
            MinedRepository mined, List<LabelledFix> all, Introductions introductions, ExportFolder folder)
            throws IOException {
        List<LabelledFix> fixes = all.stream()
                .filter(fix -> fix.repository().equals(mined.name()))
                .toList();
        if (fixes.isEmpty()) {
            return List.of();
        }
        WholeFiles files = new WholeFiles(folder);
        try (GitRepository git = repository(mined.name())) {
            List<Fixed> found = found(mined.name(), fixes, git);
            if (git != null) {
                found.forEach(one -> files.ask(one.folder(), one.fix()));
                files.write(git, jobs);
                faults.addAll(files.faults());
            }
            return written(found, mined, introductions, files, folder);
        }
    }

    private @Nullable GitRepository repository(String name) throws IOException {
        try {
            return study.openRepository(name);
        } catch (StudyFault | UnusableRepository notAtHand) {
            faults.add("the files of " + name + ", of which only the patches are exported: " + notAtHand.getMessage());
            return null;
        }
    }

    /** The labelled fixes that the study or the repository holds, by their dates. */
    private List<Fixed> found(String name, List<LabelledFix> fixes, @Nullable GitRepository git) throws IOException {
        Set<String> commits = fixes.stream().map(LabelledFix::commit).collect(Collectors.toSet());
        Map<String, Candidate> held = study.find(name, commits);
        Set<String> folders = new HashSet<>();
        List<Fixed> found = new ArrayList<>();
        for (LabelledFix label : fixes) {
            Candidate fix = held.get(label.commit());
            if (fix == null && git != null) {
                fix = read(name, git, label.commit());
            }
            if (fix != null) {
                String home = Study.fileName(name) + "/";
                String id = label.commit().substring(0, SHORT);
                found.add(new Fixed(label, fix, home + (folders.add(id) ? id : label.commit())));
            }
        }
        found.sort(Comparator.comparing(Fixed::fix, Candidate.ORDER));
        return found;
    }

    /** A commit that a person labelled and that is no candidate. */
    private static @Nullable Candidate read(String name, GitRepository git, String commit) throws IOException {
        try {
            return Candidate.read(name, git, new CommitId(commit));
        } catch (UnusableRepository notThere) {
            return null;
        }
    }

    private static List<Bug> written(
            List<Fixed> found,
            MinedRepository mined,
            Introductions introductions,
            WholeFiles files,
            ExportFolder folder)
            throws IOException {
        List<Bug> bugs = new ArrayList<>();
        for (Fixed one : found) {
            Bug bug = new Bug(
                    one.label(),
                    one.fix(),
                    mined.origin(),
                    one.folder(),
                    introductions.of(mined.name(), one.label().commit()),
                    files.written(one.folder()));
            folder.add(one.folder() + "/fix.patch", PatchFormat.bytes(one.fix().wholeFix()));
            folder.add(one.folder() + "/bug.json", BugList.json(bug.json()));
            bugs.add(bug);
        }
        return bugs;
    }
}
