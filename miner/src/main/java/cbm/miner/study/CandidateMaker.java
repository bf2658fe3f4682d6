package cbm.miner.study;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.git.ChangedFile;
import cbm.miner.git.CommitId;
import cbm.miner.git.FixDiff;
import cbm.miner.git.OtherFile;
import cbm.miner.git.RawCommit;
import cbm.miner.git.Skip;
import cbm.miner.git.SkipReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Makes a candidate of a commit that hit and its diff, or says where else in the funnel it ends. */
final class CandidateMaker {
    /**
     * What became of a hit.
     *
     * @param step where it ended up
     * @param candidate the candidate, if it became one
     * @param skipped what of it was skipped
     */
    record Outcome(FunnelStep step, Optional<Candidate> candidate, List<SkippedRow> skipped) {}

    private final String repository;
    private final MiningOptions options;
    private final PathGlobs paths;
    private final PathGlobs excluded;

    CandidateMaker(String repository, MiningOptions options) {
        this.repository = repository;
        this.options = options;
        this.paths = new PathGlobs(options.paths());
        this.excluded = new PathGlobs(options.excludedPaths());
    }

    Outcome make(Screening.Hit hit, FixDiff diff) {
        List<SkippedRow> skipped = new ArrayList<>();
        boolean whole = true;
        for (Skip skip : diff.skips()) {
            skipped.add(new SkippedRow(
                    repository, skip.commit(), skip.path(), skip.reason().code(), skip.detail()));
            whole &= !skip.path().isEmpty() || skip.reason() == SkipReason.RENAME_LIMIT;
        }
        if (!whole) {
            return new Outcome(FunnelStep.SKIPPED, Optional.empty(), skipped);
        }
        List<FixFile> inPath = diff.goFiles().stream()
                .filter(file -> isInPath(file.change().pathBefore())
                        || isInPath(file.change().pathAfter()))
                .map(CandidateMaker::fixFile)
                .toList();
        List<OtherFile> othersInPath =
                diff.otherFiles().stream().filter(file -> isInPath(file.path())).toList();
        boolean anyChange = !diff.goFiles().isEmpty() || !diff.otherFiles().isEmpty();
        if ((anyChange || !paths.isEmpty()) && inPath.isEmpty() && othersInPath.isEmpty()) {
            return new Outcome(FunnelStep.OTHER_PATH, Optional.empty(), unreadFolders(diff, skipped));
        }
        List<FixFile> files = inPath;
        List<OtherFile> others = othersInPath;
        if (options.foreign() == ForeignCode.EXCLUDE) {
            files = inPath.stream().filter(file -> file.origin() == Origin.OWN).toList();
            others = othersInPath.stream()
                    .filter(file -> Origin.of(file.path(), false) == Origin.OWN)
                    .toList();
            if (anyChange && files.isEmpty() && others.isEmpty()) {
                return new Outcome(FunnelStep.FOREIGN, Optional.empty(), List.of());
            }
        }
        return new Outcome(
                FunnelStep.CANDIDATE,
                Optional.of(candidate(
                        hit.commit(),
                        hit.keywords().describe(options.profile()),
                        diff,
                        files,
                        others.size(),
                        !skipped.isEmpty())),
                skipped);
    }

    /** Nobody knows whether a folder that could not be read holds files of interest, so it is told in any case. */
    private static List<SkippedRow> unreadFolders(FixDiff diff, List<SkippedRow> skipped) {
        Set<String> files = diff.goFiles().stream()
                .map(file -> file.change().path(Side.AFTER))
                .collect(Collectors.toSet());
        return skipped.stream()
                .filter(row -> !row.isCommit() && !files.contains(row.path()))
                .toList();
    }

    /** A commit as a candidate without keywords, whatever its message; nothing of its diff is left out. */
    Candidate describe(RawCommit commit, FixDiff diff) {
        List<FixFile> files =
                diff.goFiles().stream().map(CandidateMaker::fixFile).toList();
        return candidate(
                commit,
                List.of(),
                diff,
                files,
                diff.otherFiles().size(),
                !diff.skips().isEmpty());
    }

    private boolean isInPath(String path) {
        return (paths.isEmpty() || paths.matches(path)) && !excluded.matches(path);
    }

    private static FixFile fixFile(ChangedFile file) {
        FileChange change = file.change();
        return new FixFile(
                change,
                file.before().blob(),
                file.after().blob(),
                sum(change, Hunk::added),
                sum(change, Hunk::removed),
                Origin.of(change.path(Side.AFTER), file.isGenerated()));
    }

    private static int sum(FileChange change, ToIntFunction<Hunk> lines) {
        return change.hunks().stream().mapToInt(lines).sum();
    }

    private Candidate candidate(
            RawCommit commit,
            List<String> keywords,
            FixDiff diff,
            List<FixFile> files,
            int otherFiles,
            boolean isPartial) {
        Set<CandidateFlag> flags = EnumSet.noneOf(CandidateFlag.class);
        flag(flags, CandidateFlag.MERGE, diff.isMerge());
        flag(flags, CandidateFlag.ROOT, diff.parent().isEmpty());
        flag(flags, CandidateFlag.NO_GO, files.isEmpty());
        List<FixFile> own = files.stream()
                .filter(file -> options.foreign() == ForeignCode.INCLUDE || file.origin() == Origin.OWN)
                .toList();
        flag(flags, CandidateFlag.FOREIGN_ONLY, !files.isEmpty() && own.isEmpty());
        flag(
                flags,
                CandidateFlag.TEST_ONLY,
                !own.isEmpty()
                        && own.stream()
                                .allMatch(file -> TestCode.isTest(file.change().pathAfter())));
        flag(flags, CandidateFlag.MISENCODED, commit.isMisencoded());
        flag(flags, CandidateFlag.PARTIAL, isPartial);
        return new Candidate(
                repository,
                commit.id(),
                diff.parent().map(CommitId::name).orElse(""),
                diff.patchId(),
                commit.authorName(),
                commit.authorDate(),
                commit.commitDate(),
                commit.message(),
                keywords,
                flags,
                files,
                otherFiles);
    }

    private static void flag(Set<CandidateFlag> flags, CandidateFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
