package cbm.miner.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * Looks through a repository for whatever makes mining it incomplete: cut off, absent or damaged parts, and what git
 * shows otherwise than it is stored. Reads every commit that a ref reaches and the files at its tip.
 */
public final class Checkup {
    private final Path place;
    private final List<Finding> findings = new ArrayList<>();
    private boolean hasOrigin;

    private Checkup(Path place) {
        this.place = place;
    }

    /**
     * What was found in one repository.
     *
     * @param commits number of commits that could be read
     * @param goFiles number of Go files at the tip
     * @param findings what was found, the gravest kinds first
     */
    public record Report(int commits, int goFiles, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether nothing was found that takes something away. */
        public boolean isHealthy() {
            return findings.stream().noneMatch(finding -> finding.kind().isHarm());
        }
    }

    /**
     * Checks a repository.
     *
     * @param place a path as {@link GitRepository#open} takes it
     * @param ref the ref whose history is looked at
     * @param isDeep whether the files of every commit are looked for, not of the tip alone
     * @param threads number of threads
     * @throws UnusableRepository where there is no repository, or no such ref
     */
    public static Report of(Path place, String ref, boolean isDeep, int threads) throws IOException {
        return new Checkup(place).run(ref, isDeep, threads);
    }

    private Report run(String ref, boolean isDeep, int threads) throws IOException {
        GitLayout layout = GitLayout.find(place);
        if (Condition.isSha256(layout)) {
            find(
                    Finding.Kind.SHA256,
                    "objects are named by SHA-256, which cbm cannot read",
                    "git init --bare sha1.git && " + git("fast-export --all") + " | git -C sha1.git fast-import");
            return report(0, 0);
        }
        try (GitRepository repository = GitRepository.open(place)) {
            Condition condition = repository.condition();
            hasOrigin = repository.origin().isPresent();
            condition(condition, layout);
            if (ref.equals("HEAD") && !repository.hasHead()) {
                find(Finding.Kind.NO_COMMITS, "the branch that is checked out has no commits" + others(repository), "");
                return report(0, 0);
            }
            CommitId tip = repository.resolve(ref);
            List<CommitId> commits = new ArrayList<>();
            commits(repository, tip, threads, commits);
            FileCensus census = new FileCensus(repository);
            int goFiles = census.atTip(tip);
            if (isDeep) {
                census.below(commits);
            }
            absent(census);
            if (condition.isPartial()) {
                partial(condition, isDeep && census.isWhole() && census.missingFiles() == 0);
            }
            if (goFiles == 0 && census.isWhole()) {
                find(Finding.Kind.NO_GO, "there is no Go file at " + ref, "");
            }
            return report(commits.size(), goFiles);
        }
    }

    /** Which branch could be looked from instead. */
    private static String others(GitRepository repository) throws IOException {
        return repository.jgit().getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES).stream()
                .map(branch -> Repository.shortenRefName(branch.getName()))
                .findFirst()
                .map(branch -> "; another one has: --ref " + branch)
                .orElse(", and there is no other branch");
    }

    private Report report(int commits, int goFiles) {
        findings.sort((a, b) -> a.kind().compareTo(b.kind()));
        return new Report(commits, goFiles, findings);
    }

    private void condition(Condition condition, GitLayout layout) {
        if (condition.isShallow()) {
            find(
                    Finding.Kind.SHALLOW,
                    "the history is cut off at "
                            + counted(condition.shallowCommits().size(), "commit"),
                    git("fetch --unshallow"));
        }
        if (condition.replacedObjects() > 0) {
            find(
                    Finding.Kind.REPLACED,
                    counted(condition.replacedObjects(), "replace ref")
                            + ", which git honours and cbm does not (as git --no-replace-objects)",
                    git("replace -d $(" + git("replace -l") + ")"));
        }
        if (condition.grafts() > 0) {
            find(
                    Finding.Kind.GRAFTS,
                    counted(condition.grafts(), "graft") + ", which git honours and cbm does not",
                    "rm " + quoted(layout.commonDir().resolve("info/grafts")));
        }
        for (String alternate : condition.alternates()) {
            Path folder =
                    layout.commonDir().resolve("objects").resolve(alternate).normalize();
            boolean isThere = Files.isDirectory(folder);
            find(
                    isThere ? Finding.Kind.ALTERNATES : Finding.Kind.LOST_ALTERNATES,
                    "objects are borrowed from " + folder + (isThere ? "" : ", which is not there"),
                    isThere
                            ? git("repack -a -d") + " && rm "
                                    + quoted(layout.commonDir().resolve("objects/info/alternates"))
                            : "");
        }
    }

    private void partial(Condition condition, boolean isComplete) {
        String filter = condition.partialFilter().isEmpty() ? "" : " (" + condition.partialFilter() + ")";
        if (isComplete) {
            find(Finding.Kind.WHOLE_PARTIAL, "a partial clone" + filter + " in which nothing is absent", "");
        } else {
            find(Finding.Kind.PARTIAL, "a partial clone" + filter + "; files may be absent", completion());
        }
    }

    /** What brings absent objects; git fetches them again only where it knows from where. */
    private String completion() {
        return hasOrigin
                ? git("config --unset remote.origin.partialclonefilter") + "; " + git("fetch --refetch origin")
                : "git clone ADDRESS-OF-THE-PROJECT";
    }

    private void commits(GitRepository repository, CommitId tip, int threads, List<CommitId> commits)
            throws IOException {
        AtomicInteger declared = new AtomicInteger();
        AtomicInteger misencoded = new AtomicInteger();
        List<List<CommitId>> parts = new ArrayList<>();
        List<UnreadableCommit> unreadable = History.look(repository, tip, threads, () -> {
            List<CommitId> part = new ArrayList<>();
            parts.add(part);
            return commit -> {
                part.add(commit.id());
                declared.addAndGet(commit.hasEncodingHeader() ? 1 : 0);
                misencoded.addAndGet(commit.isMisencoded() ? 1 : 0);
            };
        });
        parts.forEach(commits::addAll);
        commits.sort(null);
        Map<SkipReason, Integer> reasons = new TreeMap<>();
        unreadable.forEach(commit -> reasons.merge(commit.reason(), 1, Integer::sum));
        reasons.forEach((reason, count) -> {
            if (reason == SkipReason.MISSING_OBJECT) {
                missing(count, "commit");
            } else if (reason == SkipReason.DAMAGED_OBJECT) {
                damaged(count, "commit");
            }
        });
        if (declared.get() > 0) {
            find(
                    Finding.Kind.ENCODINGS,
                    counted(declared.get(), "commit message") + " declared in another encoding than UTF-8; decoded",
                    "");
        }
        if (misencoded.get() > 0) {
            find(
                    Finding.Kind.MISENCODED,
                    counted(misencoded.get(), "commit message")
                            + " not in the encoding that it should be in; read byte by byte",
                    "");
        }
    }

    private void absent(FileCensus census) {
        missing(census.missingFolders(), "folder");
        missing(census.missingFiles(), "file version");
        damaged(census.damagedFolders(), "folder");
    }

    private void missing(int count, String what) {
        if (count > 0) {
            find(Finding.Kind.MISSING, counted(count, what) + " absent", completion());
        }
    }

    private void damaged(int count, String what) {
        if (count > 0) {
            find(Finding.Kind.DAMAGED, counted(count, what) + " damaged", git("fsck --full") + "; clone it anew");
        }
    }

    private void find(Finding.Kind kind, String text, String mend) {
        findings.add(new Finding(kind, text, mend));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String git(String command) {
        return "git -C " + quoted(place) + " " + command;
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./+@:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
