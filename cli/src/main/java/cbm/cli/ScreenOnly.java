package cbm.cli;

import cbm.miner.study.HistoryScreen;
import cbm.miner.study.MiningOptions;
import cbm.miner.study.RepositorySource;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;

/** {@code cbm mine --screen-only}: the hits of histories, printed and not kept. */
final class ScreenOnly {
    private ScreenOnly() {}

    static int run(CommandLine line, List<RepositorySource> sources, MiningOptions options, int jobs)
            throws IOException {
        if (sources.isEmpty()) {
            throw new UserFault("name at least one repository to screen");
        }
        boolean whole = HistoryScreen.print(sources, options, jobs, line.getOut());
        if (!whole) {
            line.getErr().println("cbm: some commits could not be read; 'cbm doctor' says why");
        }
        return whole ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }
}
