package cbm.cli;

import cbm.datasets.KeywordProfiles;
import cbm.miner.screen.Keyword;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm keywords}: the shipped profiles, or the entries of one. */
@Command(
        name = "keywords",
        mixinStandardHelpOptions = true,
        description = "List the keyword profiles, or the entries of one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm keywords                 the profiles",
            "  cbm keywords concurrency     its entries, in the form of a profile file",
        })
final class KeywordsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PROFILE|FILE", description = "The profile to print.")
    private @Nullable String profile;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (profile != null) {
            print(out, Profiles.find(profile));
            return ExitCode.OK.code();
        }
        for (String name : KeywordProfiles.names()) {
            KeywordProfile shipped = Profiles.find(name);
            out.printf("%-16s %3d entries  %s%n", name, shipped.keywords().size(), shipped.title());
        }
        return ExitCode.OK.code();
    }

    private static void print(PrintWriter out, KeywordProfile profile) {
        out.println("# " + profile.title());
        out.println("# sha256 of the entries: " + profile.hash());
        for (Keyword keyword : profile.keywords()) {
            out.println(keyword.line());
        }
    }
}
