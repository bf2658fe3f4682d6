package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.cli.export.BugExport;
import cbm.cli.export.ExportFault;
import cbm.datasets.InvalidTable;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
            "A bug is a commit that is labelled as a fix. Without --rater its label is that of people, by the rule that"
                    + " 'cbm labels --help' tells, else the machine's. An earlier export that nobody changed is replaced; any other folder that is not empty"
                    + " is left alone and told."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm export --study my-study --out bugs",
            "  cbm export --study my-study --out deadlocks \\",
            "    --behaviour blocking --min-confidence 0.9",
            "  cbm export --study my-study --out bugs --subcause mutex,rwmutex",
            "  cbm export --study my-study --out one 2e59635",
        })
final class ExportCommand implements Callable<Integer> {
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

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        Study opened = study.open();
        if (out == null) {
            throw new UserFault("say where to write: --out DIR");
        }
        if (Files.notExists(out) && StudyOwnFiles.hold(out)) {
            throw new UserFault("--out " + out + " is a study's own; name a new folder");
        }
        List<LabelledFix> fixes = choice.of(new LabelSource(spec.commandLine(), rater).best(opened.folder()));
        if (fixes.isEmpty()) {
            throw new UserFault("there is nothing to export: no commit is labelled as such a fix");
        }
        try {
            BugExport export = new BugExport(opened, jobs.number(), Version.number());
            return told(fixes.size(), export.write(fixes, out), out);
        } catch (ExportFault fault) {
            throw new UserFault(String.valueOf(fault.getMessage()));
        } catch (InvalidTable damaged) {
            throw UserFault.of(damaged);
        }
    }

    private int told(int asked, BugExport.Exported exported, Path place) {
        PrintWriter err = spec.commandLine().getErr();
        int bugs = exported.bugs().size();
        long partial = exported.partial();
        exported.faults().forEach(fault -> err.println("cbm: left out: " + fault));
        if (!Talk.of(spec.commandLine()).quiet()) {
            KnownCommits.tellLeftOut(spec.commandLine(), asked - bugs, "labelled fix", "labelled fixes");
            SharedCommits.tell(spec.commandLine(), "bugs", exported.bugs().stream());
            String without =
                    partial == 0 ? "" : ", " + String.format(Locale.ROOT, "%,d", partial) + " not with all files";
            err.println("wrote " + Counted.of(bugs, "bug") + " to " + place + without);
        }
        return partial == 0 ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }
}
