package cbm.cli;

import cbm.datasets.DemoHistory;
import cbm.miner.git.CommitId;
import cbm.miner.git.DemoRepository;
import cbm.miner.study.Mining;
import cbm.miner.study.MiningOptions;
import cbm.miner.study.MiningReport;
import cbm.miner.study.RepositorySource;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm demo}: the other commands at work on a history of our own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "See it work, without network and without git: make a small Go repository of our own writing, in which each "
                    + "kind of concurrency bug is brought in and fixed, mine it, and show what comes out.",
            "All happens in a temporary folder, which is deleted in the end unless a folder is named."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm demo",
            "  cbm demo --in ferry-demo",
            "  cbm mine ferry-demo/ferry.git --study again --keywords go-study-2019",
        })
final class DemoCommand implements Callable<Integer> {
    /** What the names of our temporary folders begin with; other processes have theirs. */
    static final String TEMPORARY = "cbm-demo-" + ProcessHandle.current().pid() + "-";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Make repository and study in this folder, which must be new or empty, and keep them.")
    private @Nullable Path folder;

    @Option(names = "--keep", description = "Keep the temporary folder and say where it is.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        Path chosen = folder;
        if (chosen != null) {
            refuseFull(chosen);
            return run(Files.createDirectories(chosen), true);
        }
        Path temporary = Files.createTempDirectory(TEMPORARY);
        try {
            return run(temporary, keep);
        } finally {
            if (!keep) {
                delete(temporary);
            }
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UserFault(folder + " is not a folder; --in takes one that is new or empty");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new UserFault(folder + " is not empty; --in takes a folder that is new or empty");
            }
        }
    }

    private int run(Path place, boolean kept) throws IOException {
        Path repository = place.resolve(DemoHistory.PROJECT + ".git");
        DemoHistory history = DemoHistory.load();
        List<CommitId> ids = DemoRepository.write(history, repository);
        MiningReport report = mine(repository, place.resolve("study"));
        classify(place.resolve("study"));
        DemoTour tour = new DemoTour(spec.commandLine().getOut(), history, ids);
        tour.tell(report, Study.open(place.resolve("study")));
        if (kept && !Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().println("repository and study: " + place);
        }
        return ExitCode.OK.code();
    }

    /** What {@code cbm mine} does. */
    private MiningReport mine(Path repository, Path study) throws IOException {
        try (FoundFixes found = new FoundFixes(study, true)) {
            return new Mining(
                            study,
                            MiningOptions.of(Profiles.find("concurrency")),
                            "cbm " + Version.number(),
                            Runtime.getRuntime().availableProcessors(),
                            ProgressBar.of(spec.commandLine().getErr(), Talk.of(spec.commandLine())),
                            found)
                    .run(List.of(new RepositorySource(Optional.of(DemoHistory.PROJECT), repository.toString())), false);
        }
    }

    /** What {@code cbm classify} does. */
    private static void classify(Path study) throws IOException {
        StringWriter talk = new StringWriter();
        PrintWriter nobody = new PrintWriter(talk);
        int code = Cbm.run(nobody, nobody, "classify", "--study", study.toString());
        if (code != ExitCode.OK.code()) {
            throw new IOException("classifying the demo failed: " + talk);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
