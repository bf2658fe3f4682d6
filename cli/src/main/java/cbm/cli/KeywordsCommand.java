package cbm.cli;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.datasets.KeywordProfiles;
import cbm.miner.screen.Keyword;
import cbm.miner.screen.KeywordProfile;
import cbm.miner.study.KeywordGain;
import cbm.miner.study.MiningOptions;
import cbm.miner.study.RepositorySource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** {@code cbm keywords}: the shipped profiles, the entries of one, or what each entry adds on histories. */
@Command(
        name = "keywords",
        mixinStandardHelpOptions = true,
        description = {
            "List the keyword profiles, or the entries of one.",
            "With --gain, count for each entry the commits whose message holds it, those that no other entry hits, and those"
                    + " that no earlier one does.",
            "A message's trailers that name people, as Signed-off-by and Cc do, are not searched for keywords."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm keywords                 the profiles",
            "  cbm keywords concurrency     its entries, in the form of a profile file",
            "  cbm keywords go-runtime --gain ~/src/etcd --gain ~/src/moby \\",
            "    --beyond go-study-2019",
        })
final class KeywordsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PROFILE|FILE", description = "The profile to print or measure.")
    private @Nullable String profile;

    @Option(
            names = "--gain",
            paramLabel = "REPO",
            description = "Measure what each entry adds on this repository; may be repeated.")
    private List<String> repositories = List.of();

    @Option(
            names = "--beyond",
            paramLabel = "PROFILE|FILE",
            description = "Count with --gain also the hits that this profile misses; may be repeated.")
    private List<String> beyond = List.of();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        if (!repositories.isEmpty()) {
            return gain();
        }
        if (target.isGiven()) {
            throw new UserFault(
                    "--out, --format, --bom and --csv-raw are of the table that --gain makes: add --gain REPO, or "
                            + "leave them out");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (profile != null) {
            print(out, Profiles.find(profile));
            return ExitCode.OK.code();
        }
        for (String name : KeywordProfiles.names()) {
            KeywordProfile shipped = Profiles.find(name);
            out.printf(
                    Locale.ROOT,
                    "%-16s %3d entries  %s%n",
                    name,
                    shipped.keywords().size(),
                    shipped.title());
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

    private int gain() throws IOException {
        if (profile == null) {
            throw new UserFault("name the profile to measure: cbm keywords PROFILE --gain REPO");
        }
        KeywordProfile measured = Profiles.find(profile);
        List<KeywordProfile> others = new ArrayList<>();
        for (String name : beyond) {
            others.add(Profiles.find(name));
        }
        List<RepositorySource> sources =
                repositories.stream().map(RepositorySource::parse).toList();
        int jobs = Runtime.getRuntime().availableProcessors();
        KeywordGain.Result result = KeywordGain.over(sources, MiningOptions.of(measured), others, jobs);
        List<Path> written = target.deliver(
                List.of(table(measured, result)),
                "keyword-gain",
                spec.commandLine().getOut());
        ExportTarget.tell(written, spec.commandLine());
        return result.whole() ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }

    private Table table(KeywordProfile measured, KeywordGain.Result result) {
        boolean compared = !beyond.isEmpty();
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("keyword", "The entry, as in the profile."),
                Column.of("hits", "Commits whose message holds it."),
                Column.of("unique", "Those of them whose message holds no other entry: lost without it."),
                Column.of("first", "Those of them whose message holds no earlier entry.")));
        if (compared) {
            columns.add(Column.of("beyond", "Those of them that the other profiles miss."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (KeywordGain gain : result.keywords()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(gain.keyword().line()),
                    Cell.count(gain.hits()),
                    Cell.count(gain.unique()),
                    Cell.count(gain.first())));
            if (compared) {
                row.add(Cell.count(gain.beyond()));
            }
            rows.add(row);
        }
        String sum = String.format(
                Locale.ROOT,
                "%d of %d commits hit%s.",
                result.hits(),
                result.commits(),
                compared ? ", " + result.beyond() + " of them beyond " + String.join(", ", beyond) : "");
        return new Table("keyword-gain", "Gain of each entry of " + measured.name(), columns, rows, List.of(sum));
    }
}
