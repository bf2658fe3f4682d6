package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Blames lines and prints where they came from, in the form that {@code miner/bench/blame.sh} compares with git's:
 * {@code GIT_DIR COMMIT} and on standard input {@code PATH LINE}, separated by a tab.
 */
public final class BlameBench {
    private BlameBench() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            in.lines()
                    .map(line -> line.split("\t"))
                    .forEach(each -> lines.computeIfAbsent(each[0], path -> new ArrayList<>())
                            .add(Integer.parseInt(each[1])));
        }
        try (GitRepository repository = GitRepository.open(Path.of(args[0]));
                Blame blame = new Blame(repository, Budget.standard(), Blame.View.ALL);
                PrintStream out = new PrintStream(System.out, false, UTF_8)) {
            for (Map.Entry<String, List<Integer>> file : lines.entrySet()) {
                Map<String, List<Integer>> one = Map.of(file.getKey(), file.getValue());
                for (LineOrigin origin : blame.of(repository.resolve(args[1]), one)) {
                    out.print(String.join(
                                    "\t",
                                    origin.path(),
                                    Integer.toString(origin.line()),
                                    origin.commit().name(),
                                    origin.originPath(),
                                    Integer.toString(origin.originLine()))
                            + "\n");
                }
            }
        }
    }
}
