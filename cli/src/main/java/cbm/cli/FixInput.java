package cbm.cli;

import cbm.classifier.change.UnparsedGo;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.CommitRange;
import cbm.miner.git.FixReader;
import cbm.miner.git.GitRepository;
import cbm.miner.git.ReadFix;
import cbm.miner.git.UnusableRepository;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a command's fixes come from: a study, a repository's commits, or patches. */
final class FixInput {

    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "A study: its candidates, or of them those named.")
    private @Nullable Path study;

    @Option(
            names = {"-r", "--repo"},
            paramLabel = "REPO",
            description = "A repository (work tree, bare or .git), of which commits or ranges are named.")
    private @Nullable Path repository;

    @Option(
            names = "--patch",
            description =
                    "What is named are patches (format-patch, git show, a GitHub .patch); '-' or none is standard input.")
    private boolean patches;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMIT|RANGE|FILE",
            description = {
                "The commits or patch files. Without an option, files are patches and others commits of the repository around.",
                "A commit is a ref, an id or what git derives of them, as HEAD~2, @^2 or main@{1}; no search, as :/text is.",
                "A range is git's, as v1.0..v1.1, main~20.., main...topic or '^v1.0 main': its commits that change Go files, the "
                        + "oldest first."
            })
    private List<String> names = List.of();

    /** The commits that are meant where a repository is given and none is named. */
    private List<String> unnamed = List.of();

    /** Whether a commit that several repositories of a study hold is meant once. */
    private boolean once;

    /** The repositories of a study that hold each commit, where each is meant once. */
    private final Map<String, List<String>> holders = new HashMap<>();

    /** The commits of a repository that are asked for. */
    private NamedCommits named = NamedCommits.none();

    private final FixRemarks remarks = new FixRemarks();

    /**
     * The exit code after all fixes were read; says which commits and patches could be read only in part, of which less can be
     * said, which patches are empty, of which repositories only the diffs were at hand, which ranges hold no commit, and how many
     * commits of the others were left out.
     */
    int code(CommandLine line) {
        named.remarks().forEach(remarks::aside);
        return remarks.code(line);
    }

    /**
     * Does something with every fix, several at a time, and gives the results on in the order of the fixes.
     *
     * @param work what to do with a fix and the sources around it
     * @param then what to do with each result, on this thread
     * @throws UserFault if it is not said, or said twice, where the fixes come from
     */
    <T> void each(FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        check();
        if (study != null) {
            fromStudy(study, work, then);
        } else if (repository != null) {
            fromRepository(repository, work, then);
        } else if (patches) {
            fromPatches(work, then);
        } else {
            unsaid(work, then);
        }
    }

    /**
     * Looks whether it is said where the fixes come from, before anything is written.
     *
     * @throws UserFault if it is not said, or said twice
     * @throws cbm.miner.study.StudyFault if it is said to be a study where there is none
     */
    void check() throws IOException {
        jobs.check();
        long said = Stream.of(study != null, repository != null, patches)
                .filter(x -> x)
                .count();
        if (said > 1) {
            throw new UserFault("only one of --study, --repo and --patch can say where the fixes come from");
        }
        if (said == 0 && names.isEmpty()) {
            throw new UserFault("say where the fixes come from: --study DIR, --repo REPO COMMIT... or --patch FILE...");
        }
        if (study != null) {
            Study.open(study);
        }
    }

    /** Names of files, there or only called so, are patches; others are commits of the repository around. */
    private <T> void unsaid(FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        long files = names.stream().filter(FixInput::isFile).count();
        if (files == names.size()) {
            fromPatches(work, then);
        } else if (files == 0) {
            fromWorkTree(work, then);
        } else {
            throw new UserFault("name either patch files or commits; "
                    + names.stream().filter(name -> !isFile(name)).findFirst().orElseThrow()
                    + " is no file");
        }
    }

    /** A folder may be called as a branch is; if it is not, it was meant. */
    private <T> void fromWorkTree(FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        Path tree = workTree();
        try {
            fromRepository(tree, work, then);
        } catch (UnusableRepository notThere) {
            if (notThere.namedWrongly()) {
                refuseFolders();
            }
            throw notThere;
        }
    }

    private void refuseFolders() {
        for (String name : names) {
            if (Files.isDirectory(Path.of(name))) {
                throw new UserFault(name + " is a folder; name patch files, or a repository with --repo REPO");
            }
        }
    }

    private <T> void fromPatches(FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        PatchFiles.Patches read = PatchFiles.read(names);
        read.empty().forEach(name -> remarks.aside(name + " is empty: there is no change in it"));
        read.leftOut().forEach(remarks::otherParent);
        read.fixes().forEach(remarks::patch);
        Ordered.run(read.fixes(), jobs.number(), fix -> work.on(fix, Sources.none()), then);
    }

    private static boolean isFile(String name) {
        return name.equals("-")
                || name.matches(".*\\.(patch|diff|mbox)")
                || Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name));
    }

    /** The nearest folder above that is a repository. */
    private Path workTree() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        refuseFolders();
        throw new UserFault("there is no file " + names.getFirst()
                + ", and no repository here whose commit it could name; say where with --repo REPO");
    }

    /** Says which commits of a repository are meant if none is named: those of these that it has. */
    void unlessNamed(List<String> commits) {
        unnamed = List.copyOf(commits);
    }

    /** Says that a commit of a study is meant once, however many of its repositories hold it. */
    void eachOnce() {
        once = true;
    }

    /** The other repositories of the study that hold a fix, where each is meant once. */
    List<String> elsewhere(Fix fix) {
        return holders.getOrDefault(fix.commit(), List.of()).stream()
                .filter(name -> !name.equals(fix.repository()))
                .toList();
    }

    /** Whether anything is said of where the fixes come from. */
    boolean isGiven() {
        return study != null || repository != null || patches || !names.isEmpty();
    }

    /** The study, if one is named. */
    Optional<Path> study() {
        return Optional.ofNullable(study);
    }

    /** The study, if all of its candidates are meant. */
    Optional<Path> wholeStudy() {
        return names.isEmpty() ? Optional.ofNullable(study) : Optional.empty();
    }

    private <T> void fromRepository(Path path, FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        if (names.isEmpty() && unnamed.isEmpty()) {
            throw new UserFault("name at least one commit of " + path);
        }
        if (Files.notExists(path)) {
            throw new UserFault("there is no repository at " + path);
        }
        try (GitRepository opened = GitRepository.open(path)) {
            named = NamedCommits.of(opened, names);
            if (names.isEmpty()) {
                unnamed.stream()
                        .distinct()
                        .filter(name -> name.length() == CommitId.DIGITS && opened.canRead(name, ""))
                        .forEach(name -> named.add(new CommitId(name)));
            }
            read(opened, opened.name(), named.commits(), work, then);
        }
    }

    private <T> void fromStudy(Path folder, FixWork<T> work, Ordered.Sink<T> then) throws IOException {
        Study opened = Study.open(folder);
        checkNames(opened);
        if (once) {
            opened.rows()
                    .forEach(row -> holders.computeIfAbsent(row.commit(), commit -> new ArrayList<>())
                            .add(row.repository()));
        }
        Set<CommitId> taken = new HashSet<>();
        for (MinedRepository mined : opened.repositories()) {
            List<Candidate> candidates;
            try (Stream<Candidate> all = opened.candidates(mined.name())) {
                candidates = all.filter(this::isNamed)
                        .filter(candidate -> !once || taken.add(candidate.commit()))
                        .toList();
            }
            if (!candidates.isEmpty()) {
                fromMined(opened, mined.name(), candidates, work, then);
            }
        }
    }

    private void checkNames(Study opened) throws IOException {
        List<CandidateRow> rows = names.isEmpty() ? List.of() : opened.rows();
        for (String name : names) {
            if (CommitRange.isRange(name)) {
                throw new UserFault(name + " is a range, and a study has none; name its repository: --repo REPO");
            }
            if (FirstDigits.commit(name, rows.stream().map(CandidateRow::commit))
                    .isEmpty()) {
                throw new UserFault("no candidate of this study is called '" + name
                        + "'; for any other commit name its repository: --repo REPO");
            }
        }
    }

    private <T> void fromMined(
            Study opened, String name, List<Candidate> candidates, FixWork<T> work, Ordered.Sink<T> then)
            throws IOException {
        GitRepository repository;
        try {
            repository = opened.openRepository(name);
        } catch (StudyFault notAtHand) {
            fromDiffs(candidates, String.valueOf(notAtHand.getMessage()), work, then);
            return;
        }
        try (GitRepository git = repository) {
            Ordered.run(
                    candidates,
                    jobs.number(),
                    () -> new FixReader(git, Budget.standard()),
                    (reader, candidate) -> work.known(candidate).orElseGet(() -> {
                        ReadFix read = reader.read(name, candidate.commit());
                        return work.on(read.fix(), read.sources());
                    }),
                    then);
        }
    }

    /** The diffs in the study are enough for a verdict, if a less certain one; it says that it saw a patch only. */
    private <T> void fromDiffs(List<Candidate> candidates, String why, FixWork<T> work, Ordered.Sink<T> then)
            throws IOException {
        AtomicInteger read = new AtomicInteger();
        Ordered.run(
                candidates,
                jobs.number(),
                candidate -> work.known(candidate).orElseGet(() -> {
                    read.incrementAndGet();
                    return work.on(candidate.fix(), Sources.none());
                }),
                then);
        if (read.get() > 0) {
            remarks.aside(Counted.of(read.get(), "fix was", "fixes were")
                    + " seen as a diff alone, so that less can be said: " + why);
        }
    }

    private boolean isNamed(Candidate candidate) {
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name -> FirstDigits.begin(candidate.commit().name(), name));
    }

    private <T> void read(GitRepository git, String name, List<CommitId> commits, FixWork<T> work, Ordered.Sink<T> then)
            throws IOException {
        Ordered.run(
                commits,
                jobs.number(),
                () -> new FixReader(git, Budget.standard()),
                (reader, commit) -> {
                    ReadFix read = reader.read(name, commit);
                    if (named.leavesOut(commit, read)) {
                        return Optional.<T>empty();
                    }
                    read.diff().skips().stream().findFirst().ifPresent(skip -> remarks.partial(commit.name(), skip));
                    UnparsedGo.in(read.fix()).ifPresent(place -> remarks.unparsed(commit.name(), place));
                    return Optional.of(work.on(read.fix(), read.sources()));
                },
                (Optional<T> result) -> {
                    if (result.isPresent()) {
                        then.accept(result.get());
                    }
                });
    }
}
