package cbm.cli;

import cbm.miner.index.FixIndex;
import cbm.miner.index.FixSearcher;
import cbm.miner.study.Study;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm index}: brings the index of a study up to date, or makes it anew. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Bring the index that 'cbm search' uses up to date with the study.",
            "'cbm mine' does so by itself; this is for studies mined with --no-index, or to make the index anew."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm index --study my-study             add what is missing",
            "  cbm index --study my-study --rebuild   make it anew from the stored fixes",
        })
final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(names = "--rebuild", description = "Forget the index that is there.")
    private boolean rebuild;

    @Override
    public Integer call() throws IOException {
        Study open = study.open();
        FixIndex.update(open, rebuild);
        if (!Talk.of(spec.commandLine()).quiet()) {
            try (FixSearcher searcher = FixSearcher.open(open.folder())) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "index: %s, %,d kB%n",
                                Counted.of(searcher.size(), "fix", "fixes"),
                                FixIndex.size(open) / 1000);
            }
        }
        return ExitCode.OK.code();
    }
}
