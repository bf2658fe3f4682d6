package cbm.cli;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.lifetime.Lifetime;
import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.lifetime.LifetimeReport;
import cbm.classifier.table.ExportOptions;
import cbm.classifier.table.Exports;
import cbm.classifier.table.Table;
import cbm.classifier.table.TableFormat;
import cbm.datasets.GoStudy;
import cbm.miner.git.GitRepository;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Progress;
import cbm.miner.study.RepositorySource;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** {@code cbm lifetime}: how long bugs lived before they were fixed. */
@Command(
        name = "lifetime",
        mixinStandardHelpOptions = true,
        description = {
            "Tell how long bugs lived: from the commits that brought the lines that a fix repairs to the fix.",
            "The repaired lines are those whose code the fix removed or changed, followed back through renames, merges,"
                    + " comments and formatting. Of a fix that only adds they are the lines that the addition protects,"
                    + " or that stand next to it: weaker evidence, and marked so.",
            "Without --labels a study's own labels.csv says which commits are fixes. Unless commits are named, the study keeps every step in"
                    + " lifetimes.csv, lifetime-lines.csv and lifetime-curves.csv, and whose labels they go by in lifetimes.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm lifetime --study my-study",
            "  cbm lifetime --study my-study --from oldest --out lifetimes.xlsx",
            "  cbm lifetime --repo ~/src/etcd 2e59635 --format csv",
            "  cbm lifetime --labels go-study-2019 --against go-study-2019 \\",
            "    --repo moby=/mirrors/moby.git"
        })
final class LifetimeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMIT", description = "Only these commits, labelled as fixes or not.")
    private List<String> commits = List.of();

    @Option(
            names = {"-s", "--study"},
            paramLabel = "DIR",
            description = "A study: its labelled fixes, in the repositories that it was mined from.")
    private @Nullable Path study;

    @Option(
            names = {"-r", "--repo"},
            paramLabel = "[NAME=]REPO",
            description = "A repository; may be repeated. Say which commits, or whose --labels.")
    private List<String> places = List.of();

    @Option(
            names = "--labels",
            paramLabel = "STUDY",
            description =
                    "Which commits are fixes, and of what: a file of labels, a study folder, or " + GoStudy.NAME + ".")
    private @Nullable String labels;

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description =
                    "Whose labels to take; cbm is the machine. Of a file without a column rater, whose they all are."
                            + " Default: as 'cbm labels --help' tells.")
    private @Nullable String rater;

    @Option(
            names = "--commits",
            paramLabel = "FILE",
            description =
                    "A file with the commits, one at the start of each line; lines that begin with # are left out.")
    private @Nullable Path commitFile;

    @Option(names = "--candidates", description = "Every candidate of the study, labelled as a fix or not.")
    private boolean candidates;

    @Option(
            names = "--from",
            paramLabel = "ORIGIN",
            completionCandidates = Choices.Origin.class,
            description =
                    "Which of the commits that brought the lines begins the life in the distribution: newest (default) or"
                            + " oldest. The other tables tell of both.")
    private String from = Birth.NEWEST.code();

    @Option(
            names = "--against",
            paramLabel = "STUDY",
            description = "Put the printed points of a study's figure beside the distribution: " + GoStudy.NAME + ".")
    private @Nullable String against;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private ExportTarget target = new ExportTarget();

    private final ChangeReader changes = new ChangeReader();

    @Override
    public Integer call() throws IOException {
        check();
        target.check();
        Birth birth = Arrays.stream(Birth.values())
                .filter(each -> each.code().equals(from.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserFault("--from takes newest or oldest, not '" + from + "'"));
        Set<String> names = names();
        List<LabelledFix> known = known(names);
        Map<String, Path> named = study == null ? named() : Map.of();
        FixesToTrace fixes = new FixesToTrace(known, names, study == null ? named.keySet() : repositories(study));
        List<Lifetime> lifetimes = study != null ? inStudy(study, fixes) : inPlaces(named, fixes);
        tellMissing(fixes);
        if (lifetimes.isEmpty()) {
            throw new UserFault("there is no fix to look at: no commit is labelled as one");
        }
        LifetimeReport report = new LifetimeReport(lifetimes, birth);
        boolean isNamed = !commits.isEmpty() || commitFile != null;
        if (study != null && names.isEmpty()) {
            keep(Study.open(study), report);
        }
        ExportTarget.tell(
                target.deliver(
                        tables(report, isNamed), "lifetime", spec.commandLine().getOut()),
                spec.commandLine());
        return ExitCode.OK.code();
    }

    private void check() {
        jobs.check();
        if (places.isEmpty() == (study == null)) {
            throw new UserFault(
                    study == null
                            ? "say where the fixes are: --study DIR or --repo REPO"
                            : "name --study DIR or --repo REPO, not both");
        }
        if (candidates && study == null) {
            throw new UserFault("--candidates are those of a study: add --study DIR");
        }
        if (against != null && !against.equals(GoStudy.NAME)) {
            throw new UserFault("--against takes " + GoStudy.NAME + ", not '" + against + "'");
        }
    }

    private Set<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>(commits);
        if (commitFile != null) {
            if (!Files.isRegularFile(commitFile)) {
                throw new UserFault("--commits " + commitFile + ": there is no such file");
            }
            for (String line : TextFile.read(commitFile).split("\n")) {
                String name = line.strip().split("[\\s,;]", 2)[0];
                if (!name.isEmpty() && !name.startsWith("#")) {
                    names.add(name);
                }
            }
            if (names.isEmpty()) {
                throw new UserFault("--commits " + commitFile + " names no commit");
            }
        }
        if (candidates && study != null) {
            Study.open(study).rows().stream().map(CandidateRow::commit).forEach(names::add);
        }
        return names;
    }

    /** What is known of fixes; nothing is needed where commits are named. */
    private List<LabelledFix> known(Set<String> names) throws IOException {
        LabelSource source = new LabelSource(spec.commandLine(), rater);
        if (labels != null) {
            return source.labels(labels);
        }
        if (study == null) {
            if (names.isEmpty()) {
                throw new UserFault("name at least one commit, or say whose --labels tell which are fixes");
            }
            return List.of();
        }
        boolean isLabelled = Files.exists(Study.open(study).folder().resolve(LabelsFile.NAME));
        return isLabelled || names.isEmpty() ? source.labels(study.toString()) : List.of();
    }

    private List<Lifetime> inStudy(Path folder, FixesToTrace fixes) throws IOException {
        Study opened = Study.open(folder);
        List<Lifetime> lifetimes = new ArrayList<>();
        for (MinedRepository mined : opened.repositories()) {
            try (GitRepository repository = opened.openRepository(mined.name())) {
                lifetimes.addAll(trace(mined.name(), repository, fixes));
            }
        }
        return lifetimes;
    }

    private static Set<String> repositories(Path folder) throws IOException {
        return Study.open(folder).repositories().stream()
                .map(MinedRepository::name)
                .collect(Collectors.toSet());
    }

    /** Where the repositories are, by their names. */
    private Map<String, Path> named() throws IOException {
        Map<String, Path> named = new LinkedHashMap<>();
        for (String place : places) {
            RepositorySource source = RepositorySource.parse(place);
            if (source.isRemote()) {
                throw new UserFault(place + " is an address; clone it, or mine it into a study and use --study DIR");
            }
            if (Files.notExists(Path.of(source.place()))) {
                throw new UserFault("there is no repository at " + source.place());
            }
            Path path = Path.of(source.place());
            try (GitRepository repository = GitRepository.open(path)) {
                String name = source.nameFor(repository);
                if (named.put(name, path) != null) {
                    throw new UserFault("two repositories would be called '" + name + "'; give this one a name: NAME="
                            + source.place());
                }
            }
        }
        return named;
    }

    private List<Lifetime> inPlaces(Map<String, Path> named, FixesToTrace fixes) throws IOException {
        List<Lifetime> lifetimes = new ArrayList<>();
        for (Map.Entry<String, Path> place : named.entrySet()) {
            try (GitRepository repository = GitRepository.open(place.getValue())) {
                lifetimes.addAll(trace(place.getKey(), repository, fixes));
            }
        }
        return lifetimes;
    }

    private List<Lifetime> trace(String name, GitRepository repository, FixesToTrace fixes) throws IOException {
        List<TracedFixes.Labelled> chosen = fixes.in(name, repository);
        List<Lifetime> lifetimes = new ArrayList<>();
        Progress progress = ProgressBar.of(spec.commandLine().getErr(), Talk.of(spec.commandLine()));
        progress.begin(name + ": following lines back", chosen.size());
        Ordered.run(
                chosen,
                jobs.number(),
                () -> new TracedFixes(name, repository, changes),
                TracedFixes::trace,
                lifetime -> {
                    lifetimes.add(lifetime);
                    progress.advance(1);
                });
        progress.end();
        return lifetimes;
    }

    private void tellMissing(FixesToTrace fixes) throws IOException {
        if (!fixes.unknown().isEmpty()) {
            if (study != null) {
                // Too few digits to be an id to git may begin several all the same.
                FirstDigits.commit(
                        fixes.unknown().getFirst(),
                        Study.open(study).rows().stream().map(CandidateRow::commit));
            }
            throw new UserFault("no repository has the commit "
                    + fixes.unknown().getFirst()
                    + (fixes.unknown().size() > 1 ? ", nor " + (fixes.unknown().size() - 1) + " others" : ""));
        }
        KnownCommits.tellLeftOut(spec.commandLine(), fixes.untaken(), "labelled fix", "labelled fixes");
    }

    private void keep(Study opened, LifetimeReport report) throws IOException {
        LifetimeLabels whose = labels == null || labels.equals(String.valueOf(study))
                ? LifetimeLabels.own(opened, rater)
                : new LifetimeLabels(labels, Optional.ofNullable(rater).orElse(""));
        LifetimeLabels.forget(opened.folder());
        Exports.write(
                Exports.folder(
                        List.of(report.fixes(), report.lines(), report.curves()),
                        EnumSet.of(TableFormat.CSV),
                        "lifetime",
                        new ExportOptions(false, false)),
                opened.folder().toAbsolutePath());
        whose.keep(opened.folder());
    }

    private List<Table> tables(LifetimeReport report, boolean isNamed) {
        if (target.oneTableOnly()) {
            return List.of(report.fixes());
        }
        List<Table> tables = new ArrayList<>();
        if (target.forReading() && isNamed) {
            tables.add(report.brief());
        }
        if (report.isMeasured() || !target.forReading()) {
            tables.add(report.medians());
            Table tests = report.tests();
            if (!tests.rows().isEmpty() || !target.forReading()) {
                tables.add(tests);
            }
            tables.add(report.distribution(against != null));
        }
        if (!target.forReading()) {
            tables.addAll(List.of(report.curves(), report.fixes(), report.lines()));
        }
        return tables;
    }
}
