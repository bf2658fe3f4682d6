package cbm.cli;

import cbm.classifier.label.LabelledFix;
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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm export}: the bugs of a study as a folder of code before and after. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the bugs of a study into a folder, for whoever tries a detector on them: of each the changed Go files before"
                    + " and after its fix, the fix as a patch, and what is known of it; and lists of all, as CSV and for SZZ.",
            "A bug is a commit that is labelled as a fix. Without --rater its label is the adjudicated one, else a person's, else"
                    + " the machine's. An earlier export that nobody changed is replaced; any other folder that is not empty"
                    + " is left alone and told."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm export --study my-study --out bugs",
            "  cbm export --study my-study --out deadlocks --behaviour blocking --min-confidence 0.9",
            "  cbm export --study my-study --out bugs --subcause mutex,rwmutex",
            "  cbm export --study my-study --out one 2e59635",
        })
final class ExportCommand implements Callable<Integer> {
    private static final int SHORT = 12;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The folder to write.")
    private @Nullable Path out;

    @Mixin
    private BugChoice choice = new BugChoice();

    @Option(names = "--rater", paramLabel = "NAME", description = "Whose labels alone to take; cbm is the machine.")
    private @Nullable String rater;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Number of threads; does not change the result. Default: the number of processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private final List<String> faults = new ArrayList<>();

    /** A labelled fix with its diff. */
    private record Fixed(LabelledFix label, Candidate fix, String folder) {}

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new UserFault("--jobs takes a number of at least 1, not " + jobs);
        }
        Study opened = study.open();
        if (out == null) {
            throw new UserFault("say where to write: --out DIR");
        }
        List<LabelledFix> fixes = choice.of(LabelSource.best(opened.folder(), Optional.ofNullable(rater)));
        if (fixes.isEmpty()) {
            throw new UserFault("there is nothing to export: no commit is labelled as such a fix");
        }
        List<Bug> bugs = new ArrayList<>();
        try (ExportFolder folder = ExportFolder.at(out)) {
            Introductions introductions = Introductions.of(opened.folder());
            for (MinedRepository mined : opened.repositories()) {
                bugs.addAll(export(opened, mined, fixes, introductions, folder));
            }
            if (bugs.isEmpty()) {
                throw new UserFault("there is nothing to export: the study holds none of the labelled fixes");
            }
            new BugList(bugs).write(opened, folder);
            folder.finish();
        }
        return told(fixes.size(), bugs, out);
    }

    private List<Bug> export(
            Study opened,
            MinedRepository mined,
            List<LabelledFix> all,
            Introductions introductions,
            ExportFolder folder)
            throws IOException {
        List<LabelledFix> fixes = all.stream()
                .filter(fix -> fix.repository().equals(mined.name()))
                .toList();
        if (fixes.isEmpty()) {
            return List.of();
        }
        WholeFiles files = new WholeFiles(folder);
        try (GitRepository git = repository(opened, mined.name())) {
            List<Fixed> found = found(opened, mined.name(), fixes, git);
            if (git != null) {
                found.forEach(one -> files.ask(one.folder(), one.fix()));
                files.write(git, jobs);
                faults.addAll(files.faults());
            }
            return written(found, mined, introductions, files, folder);
        }
    }

    private @Nullable GitRepository repository(Study opened, String name) throws IOException {
        try {
            return opened.openRepository(name);
        } catch (StudyFault | UnusableRepository notAtHand) {
            faults.add("the files of " + name + ", of which only the patches are exported: " + notAtHand.getMessage());
            return null;
        }
    }

    /** The labelled fixes that the study or the repository holds, by their dates. */
    private List<Fixed> found(Study opened, String name, List<LabelledFix> fixes, @Nullable GitRepository git)
            throws IOException {
        Set<String> commits = fixes.stream().map(LabelledFix::commit).collect(Collectors.toSet());
        Map<String, Candidate> held = opened.find(name, commits);
        Set<String> folders = new HashSet<>();
        List<Fixed> found = new ArrayList<>();
        for (LabelledFix label : fixes) {
            Candidate fix = held.get(label.commit());
            if (fix == null && git != null) {
                fix = read(name, git, label.commit());
            }
            if (fix != null) {
                String home = name.replace('/', '+') + "/";
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

    private int told(int asked, List<Bug> bugs, Path place) {
        PrintWriter err = spec.commandLine().getErr();
        faults.forEach(fault -> err.println("cbm: left out: " + fault));
        long partial = bugs.stream().filter(bug -> !bug.isWhole()).count();
        if (!Talk.of(spec.commandLine()).quiet()) {
            int missing = asked - bugs.size();
            if (missing > 0) {
                String fixes = Counted.of(missing, "labelled fix", "labelled fixes");
                err.println("cbm: left out: " + fixes + ", which none of the repositories holds");
            }
            SharedCommits.tell(
                    spec.commandLine(),
                    "bugs",
                    bugs.stream()
                            .map(bug -> new FixId(
                                    bug.fix().repository(), bug.fix().commit().name())));
            String without =
                    partial == 0 ? "" : ", " + String.format(Locale.ROOT, "%,d", partial) + " not with all files";
            err.println("wrote " + Counted.of(bugs.size(), "bug") + " to " + place + without);
        }
        return partial == 0 ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }
}
