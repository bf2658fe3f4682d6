package cbm.cli;

import cbm.classifier.table.Table;
import cbm.classifier.usage.Counting;
import cbm.classifier.usage.MeasuredSnapshot;
import cbm.classifier.usage.PrintedUsage;
import cbm.classifier.usage.UsageReport;
import cbm.classifier.usage.UsageScope;
import cbm.datasets.GoStudy;
import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.RepositorySource;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm usage}: how much concurrency there is in the code, and how that changed. */
@Command(
        name = "usage",
        mixinStandardHelpOptions = true,
        description = {
            "Count goroutines and uses of concurrency primitives in the Go code of repositories, at one moment or over time:"
                    + " Tables 1, 2 and 4 and Figures 2 and 3 of the study of 2019.",
            "Reads the object database, never a checkout. Without --every the tables tell of one moment.",
            "Countings: go-study-2019 (nearest to the printed numbers), operations, declarations, mentions, all."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm usage ~/src/etcd",
            "  cbm usage ~/src/etcd --at v3.3.0 --counting declarations",
            "  cbm usage --study my-study --every 3months --from 2015-02-21 --out usage.xlsx",
            "  cbm usage docker=/mirrors/moby.git etcd=/mirrors/etcd.git \\",
            "    --against go-study-2019"
        })
final class UsageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "[NAME=]REPO", description = "The repositories, as paths.")
    private List<String> places = List.of();

    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "Take the repositories of this study, and keep there what was read for the next time.")
    private @Nullable Path study;

    @Option(
            names = "--ref",
            paramLabel = "REF",
            description = "The branch, tag or commit to look at. Default: HEAD; for a study where its mining ended.")
    private @Nullable String ref;

    @Mixin
    private Moments moments = new Moments();

    @Option(
            names = "--counting",
            paramLabel = "NAME",
            completionCandidates = Choices.Counting.class,
            description = "What counts as one use. Default: operations; with --against its own.")
    private @Nullable String counting;

    @Option(
            names = "--tests",
            paramLabel = "POLICY",
            completionCandidates = Choices.Tests.class,
            description = "Test files (_test.go): exclude (default) or include.")
    private String tests = "exclude";

    @Option(
            names = "--foreign-code",
            paramLabel = "POLICY",
            completionCandidates = Choices.ForeignCode.class,
            description = "Vendored and generated code: apart (rows of its own, the default), include or exclude.")
    private String foreign = "apart";

    @Option(
            names = "--against",
            paramLabel = "STUDY",
            description =
                    "Put the numbers that a study printed beside the measured ones: go-study-2019. Measures at its months"
                            + " unless --at or --every says otherwise.")
    private @Nullable String against;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        jobs.check();
        target.check();
        UsageScope scope = scope();
        if (against != null) {
            moments.defaultTo("2015-02-21", "2018-05-21", "3months");
        }
        List<MeasuredSnapshot> measured = measure(scope);
        PrintedUsage printed = new PrintedUsage(against == null ? List.of() : measured, scope);
        if (against != null && printed.isEmpty()) {
            throw new UserFault("none of the measured numbers was printed in " + against
                    + "; name one of its applications, such as docker=PATH, at one of its months, 2015-02 to 2018-05");
        }
        ExportTarget.tell(
                target.deliver(
                        tables(measured, scope, printed),
                        "usage",
                        spec.commandLine().getOut()),
                spec.commandLine());
        return tellUnread(measured) ? ExitCode.FINDINGS.code() : ExitCode.OK.code();
    }

    private UsageScope scope() {
        if (against != null && !against.equals(GoStudy.NAME)) {
            throw new UserFault("--against takes " + GoStudy.NAME + ", not '" + against + "'");
        }
        String name = counting != null ? counting : against != null ? against : Counting.OPERATIONS.code();
        Counting chosen = Counting.named(name)
                .orElseThrow(() -> new UserFault("--counting takes one of "
                        + Arrays.stream(Counting.values()).map(Counting::code).collect(Collectors.joining(", "))
                        + ", not '" + name + "'"));
        boolean withTests =
                choice("--tests", tests, List.of("exclude", "include")).equals("include");
        String policy = choice("--foreign-code", foreign, List.of("apart", "include", "exclude"));
        return new UsageScope(chosen, withTests, UsageScope.Foreign.valueOf(policy.toUpperCase(Locale.ROOT)));
    }

    private static String choice(String option, String value, List<String> choices) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!choices.contains(lower)) {
            throw new UserFault(option + " takes one of " + String.join(", ", choices) + ", not '" + value + "'");
        }
        return lower;
    }

    private List<MeasuredSnapshot> measure(UsageScope scope) throws IOException {
        if (places.isEmpty() == (study == null)) {
            throw new UserFault(
                    study == null
                            ? "name at least one repository, or --study DIR"
                            : "name repositories or --study DIR, not both");
        }
        return study != null ? measureStudy(study, scope) : measurePlaces(scope);
    }

    private UsageMeasurement measurement(UsageCache cache, UsageScope scope) {
        return new UsageMeasurement(
                cache, scope, jobs.number(), ProgressBar.of(spec.commandLine().getErr(), Talk.of(spec.commandLine())));
    }

    private List<MeasuredSnapshot> measureStudy(Path folder, UsageScope scope) throws IOException {
        Study opened = Study.open(folder);
        UsageCache cache = UsageCache.of(opened.folder());
        List<MeasuredSnapshot> measured = new ArrayList<>();
        for (MinedRepository mined : opened.repositories()) {
            try (GitRepository repository = opened.openRepository(mined.name())) {
                measured.addAll(measurement(cache, scope)
                        .measure(
                                mined.name(),
                                repository,
                                moments.of(repository, ref == null ? mined.tip() : repository.resolve(ref))));
            }
        }
        cache.keep();
        return measured;
    }

    private List<MeasuredSnapshot> measurePlaces(UsageScope scope) throws IOException {
        Set<String> names = new HashSet<>();
        List<MeasuredSnapshot> measured = new ArrayList<>();
        for (String place : places) {
            RepositorySource source = RepositorySource.parse(place);
            if (source.isRemote()) {
                throw new UserFault(place + " is an address; clone it, or mine it into a study and use --study DIR");
            }
            try (GitRepository repository = GitRepository.open(Path.of(source.place()))) {
                String name = source.nameFor(repository);
                if (!names.add(name)) {
                    throw new UserFault("two repositories would be called '" + name + "'; give this one a name: NAME="
                            + source.place());
                }
                CommitId tip = repository.resolve(ref == null ? "HEAD" : ref);
                measured.addAll(measurement(UsageCache.inMemory(), scope)
                        .measure(name, repository, moments.of(repository, tip)));
            }
        }
        return measured;
    }

    private List<Table> tables(List<MeasuredSnapshot> measured, UsageScope scope, PrintedUsage printed) {
        if (target.oneTableOnly()) {
            return List.of(printed.isEmpty() ? new UsageReport(measured, scope).measurements() : printed.table());
        }
        boolean overTime =
                measured.stream().map(MeasuredSnapshot::repository).distinct().count() < measured.size();
        boolean brief = target.forReading() && overTime;
        UsageReport report = new UsageReport(brief ? latest(measured) : measured, scope);
        List<Table> tables = new ArrayList<>(
                List.of(report.applications(), report.goroutines(), report.primitives(), report.shares()));
        if (overTime || !target.forReading()) {
            tables.add(new UsageReport(measured, scope).overTime());
        }
        if (!printed.isEmpty()) {
            tables.add(printed.table());
        }
        return tables;
    }

    /** For reading, the tables of one moment tell of the last. */
    private static List<MeasuredSnapshot> latest(List<MeasuredSnapshot> measured) {
        List<MeasuredSnapshot> latest = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            boolean isLast = i + 1 == measured.size()
                    || !measured.get(i + 1).repository().equals(measured.get(i).repository());
            if (isLast) {
                latest.add(measured.get(i));
            }
        }
        return latest;
    }

    private boolean tellUnread(List<MeasuredSnapshot> measured) {
        boolean any = false;
        for (MeasuredSnapshot snapshot : measured) {
            if (snapshot.unread() > 0) {
                any = true;
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "%s at %s: %,d files could not be read and are not counted%n",
                                snapshot.repository(),
                                snapshot.day(),
                                snapshot.unread());
            }
        }
        return any;
    }
}
