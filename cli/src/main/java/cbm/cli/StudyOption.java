package cbm.cli;

import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The study that a command works on. */
final class StudyOption {
    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "The study's folder, as 'cbm mine' made it.")
    private @Nullable Path folder;

    /** The study, open. */
    Study open() throws IOException {
        Path given = folder;
        if (given == null) {
            throw new UserFault("say which study: --study DIR");
        }
        return Study.open(given);
    }
}
