package cbm.cli;

import cbm.miner.git.Checkup;
import cbm.miner.git.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm doctor}: what makes mining a repository incomplete, and the command that mends it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Check repositories before they are mined: one line for each thing that makes what is mined incomplete, or "
                    + "that git shows otherwise than it is stored, with the command that mends it.",
            "Nothing is changed. The exit code is 1 if something is amiss."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm doctor ~/src/etcd",
            "  cbm doctor --deep /mirrors/*.git      look for the files of every commit",
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "REPO", description = "The repositories: paths on this machine.")
    private List<Path> repositories = List.of();

    @Option(names = "--ref", paramLabel = "REF", description = "The branch, tag or commit to look from. Default: HEAD.")
    private String ref = "HEAD";

    @Option(names = "--deep", description = "Look for the files of every commit, not of the tip alone.")
    private boolean deep;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        PrintWriter out = spec.commandLine().getOut();
        boolean healthy = true;
        for (Path repository : repositories) {
            Checkup.Report report = Checkup.of(repository, ref, deep, jobs.number());
            healthy &= report.isHealthy();
            print(out, repository, report);
            out.flush();
        }
        return healthy ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }

    private static void print(PrintWriter out, Path repository, Checkup.Report report) {
        out.printf(
                Locale.ROOT,
                "%s: %s: %s, %s%n",
                repository,
                report.isHealthy() ? "healthy" : "not healthy",
                Counted.of(report.commits(), "commit"),
                Counted.of(report.goFiles(), "Go file"));
        for (Finding finding : report.findings()) {
            String mend = finding.mend().isEmpty() ? "" : "; mend it: " + finding.mend();
            String note = finding.kind().isHarm() ? "" : "note: ";
            out.println(repository + ": " + note + finding.kind().label() + ": " + finding.text() + mend);
        }
    }
}
