package cbm.cli;

import cbm.miner.index.FixId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commits that stand in more than one repository of a study, as those of a project and its fork do. */
final class SharedCommits {
    private SharedCommits() {}

    /**
     * Says how many there are, if any: each is a row for every repository, and counts as often.
     *
     * @param what what the commits are, in the plural
     */
    static void tell(CommandLine line, String what, Stream<FixId> commits) {
        Map<String, Long> repositories =
                commits.distinct().collect(Collectors.groupingBy(FixId::commit, Collectors.counting()));
        long shared = repositories.values().stream().filter(count -> count > 1).count();
        if (shared > 0 && !Talk.of(line).quiet()) {
            line.getErr()
                    .printf(
                            Locale.ROOT,
                            "cbm: commits in more than one repository, such as a project and its fork, count in each:"
                                    + " %,d of the %s%n",
                            shared,
                            what);
        }
    }
}
