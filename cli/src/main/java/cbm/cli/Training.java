package cbm.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * The run from which the launcher's start-up cache learns what starts need: each of the commands that people wait for,
 * on the history of the demo. Prints nothing; a command that fails leaves the cache the poorer, no more.
 */
final class Training {
    private Training() {}

    /** Takes an empty folder to work in. */
    public static void main(String[] args) {
        Path place = Path.of(args[0]);
        String repository = place.resolve("ferry.git").toString();
        String study = place.resolve("study").toString();
        String again = place.resolve("again").toString();
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        List<List<String>> commands = List.of(
                List.of("demo", "--in", place.toString()),
                List.of("--version"),
                List.of("keywords"),
                List.of("mine", repository, "--study", again, "--screen-only"),
                List.of("mine", repository, "--study", again, "--keywords", "go-study-2019", "--no-index"),
                List.of("mine", repository, "--study", study),
                List.of("index", "--study", study, "--rebuild"),
                List.of("search", "--study", study, "removed:Lock OR added:\".Unlock(\"", "--by", "year"),
                List.of("search", "--study", study, "path:*.go added:/R?Lock/ year:[2020 TO *]", "--sort", "newest"),
                List.of("search", "--study", study, "lock", "--format", "csv"),
                List.of("search", "--study", study, "lock", "--format", "jsonl", "--limit", "3"),
                List.of("sample", "--study", study, "--size", "5", "--seed", "1"),
                List.of("tables", "--study", study),
                List.of("help"));
        for (List<String> command : commands) {
            Cbm.run(nobody, nobody, command.toArray(String[]::new));
        }
    }
}
