package cbm.cli;

import cbm.miner.study.FunnelStep;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Mining;
import cbm.miner.study.MiningOptions;
import cbm.miner.study.MiningReport;
import cbm.miner.study.RepositorySource;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm mine}: screens histories and keeps the hits with their diffs in a study. */
@Command(
        name = "mine",
        mixinStandardHelpOptions = true,
        description = {
            "Screen the histories of git repositories for commits that may fix a concurrency bug, and keep them with "
                    + "their fix diffs in a study.",
            "A repository is a path (work tree, bare, .git, linked work tree) or an address (https, ssh, file), which is "
                    + "cloned into the study. Run again, it reads only what is new; without a repository it brings those "
                    + "up to date that the study knows."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm mine ~/src/etcd --study etcd-study",
            "  cbm mine etcd=/mirrors/etcd.git moby=/mirrors/moby.git \\",
            "    --study mine --keywords go-study-2019",
            "  cbm mine https://github.com/etcd-io/etcd --study mine --at 2018-05-21",
            "  cbm mine ~/src/etcd --screen-only > hits.csv",
        })
final class MineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "[NAME=]REPO", description = "The repositories.")
    private List<String> repositories = List.of();

    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "The study's folder; made if it is not there.")
    private @Nullable Path study;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--fresh", description = "Forget what was mined before; needed when an option changes.")
    private boolean fresh;

    @Option(
            names = "--no-index",
            description = "Do not index the fixes for 'cbm search'; a later run or 'cbm index' does.")
    private boolean noIndex;

    @Option(
            names = "--screen-only",
            description = "Only print the commits that hit, as CSV on standard output; no diffs, no study.")
    private boolean screenOnly;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        Talk talk = Talk.of(spec.commandLine());
        List<RepositorySource> sources =
                repositories.stream().map(RepositorySource::parse).toList();
        if (screenOnly) {
            return ScreenOnly.run(spec.commandLine(), sources, scope.over(null), jobs.number());
        }
        Path folder = study;
        if (folder == null) {
            throw new UserFault("say where the study is to be: --study DIR");
        }
        boolean exists = Study.isStudy(folder);
        if (sources.isEmpty() && !exists) {
            throw new UserFault("name at least one repository to mine");
        }
        MiningOptions options = scope.over(exists && !fresh ? Study.open(folder).options() : null);
        MiningReport report;
        try (FoundFixes found = new FoundFixes(folder, !noIndex)) {
            Mining mining = new Mining(
                    folder,
                    options,
                    "cbm " + Version.number(),
                    jobs.number(),
                    ProgressBar.of(spec.commandLine().getErr(), talk),
                    found);
            report = mining.run(sources, fresh);
        }
        if (!talk.quiet()) {
            tell(spec.commandLine().getErr(), folder, report);
        }
        return report.hasUnreadable() ? ExitCode.FINDINGS.code() : ExitCode.OK.code();
    }

    private static void tell(PrintWriter err, Path folder, MiningReport report) {
        for (MiningReport.OfRepository part : report.repositories()) {
            MinedRepository mined = part.mined();
            err.printf(
                    Locale.ROOT,
                    "%s: %s (%,d new), %s up to %s%n",
                    mined.name(),
                    Counted.of(mined.funnel().read(), "commit"),
                    part.newCommits(),
                    Counted.of(mined.funnel().at(FunnelStep.CANDIDATE), "candidate"),
                    mined.tip().name().substring(0, 12));
            warn(err, mined);
        }
        err.println("study: " + folder.resolve("candidates.csv"));
    }

    private static void warn(PrintWriter err, MinedRepository mined) {
        if (mined.unreadable() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%s: %s could not be read; skipped.csv says which, 'cbm doctor' what mends it%n",
                    mined.name(),
                    Counted.of(mined.unreadable(), "commit or file", "commits or files"));
        }
        if (mined.shallow()) {
            err.println(
                    mined.name()
                            + ": a shallow clone: the history ends early, and of the commits at its edge only the message is known");
        }
        if (mined.replacedObjects() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%s: %,d replace refs or grafts were not honoured%n",
                    mined.name(),
                    mined.replacedObjects());
        }
    }
}
