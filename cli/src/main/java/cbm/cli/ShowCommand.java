package cbm.cli;

import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.TxtarFormat;
import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.FixReader;
import cbm.miner.git.GitRepository;
import cbm.miner.git.UnusableRepository;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm show}: one fix, for people or for programs. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show a commit as a fix: what it changes in Go files against its first parent, with its keywords and flags "
                    + "if it is shown from a study.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm show my-study 8baaa06c                     a candidate",
            "  cbm show ~/src/etcd HEAD~3                     any commit of a repository",
            "  cbm show my-study 8baaa06c --format patch      as git apply takes it",
            "  cbm show my-study 8baaa06c --format txtar      whole files before and after",
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REPO|STUDY", description = "A repository, or a study's folder.")
    private Path place = Path.of(".");

    @Parameters(index = "1", paramLabel = "COMMIT", description = "The commit: first digits of its id, or a ref.")
    private String commit = "HEAD";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.ShowFormat.class,
            description = "diff (for people, the default), patch, txtar or json.")
    private String format = "diff";

    /** A fix that was found, and the repository that it is in, if that is at hand. */
    private record Found(Candidate candidate, @Nullable GitRepository repository) implements AutoCloseable {
        @Override
        public void close() {
            if (repository != null) {
                repository.close();
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("diff", "patch", "txtar", "json").contains(format.toLowerCase(Locale.ROOT))) {
            throw new UserFault("--format takes one of diff, patch, txtar, json, not '" + format + "'");
        }
        try (Found found = Study.isStudy(place) ? inStudy(Study.open(place)) : inRepository()) {
            Candidate candidate = found.candidate();
            PrintWriter out = spec.commandLine().getOut();
            switch (format.toLowerCase(Locale.ROOT)) {
                case "json" -> out.print(candidate.json());
                case "patch" -> DataWriter.write(out, PatchFormat.bytes(candidate.wholeFix()));
                case "txtar" -> out.print(txtar(found));
                default -> new FixPrinter(out, Terminal.outputHasColour()).print(candidate);
            }
            out.flush();
            boolean isPartial = candidate.flags().contains(CandidateFlag.PARTIAL);
            if (isPartial) {
                spec.commandLine().getErr().println("cbm: some of its files could not be read and are not shown");
            }
            return isPartial ? ExitCode.FINDINGS.code() : ExitCode.OK.code();
        }
    }

    private Found inRepository() throws IOException {
        GitRepository repository = GitRepository.open(place);
        try {
            CommitId id = repository.resolve(commit);
            return new Found(Candidate.read(repository.name(), repository, id), repository);
        } catch (IOException e) {
            repository.close();
            throw e;
        }
    }

    private Found inStudy(Study study) throws IOException {
        List<Candidate> found = study.find(commit.toLowerCase(Locale.ROOT));
        if (FirstDigits.commit(commit, found.stream().map(each -> each.commit().name()))
                .isPresent()) {
            // A fork has the commits of its origin: they are the same wherever they are.
            return new Found(found.get(0), repository(study, found.get(0).repository()));
        }
        for (MinedRepository mined : study.repositories()) {
            GitRepository repository = repository(study, mined.name());
            if (repository != null) {
                try {
                    CommitId id = repository.resolve(commit);
                    return new Found(Candidate.read(mined.name(), repository, id), repository);
                } catch (UnusableRepository notThere) {
                    repository.close();
                }
            }
        }
        throw new UserFault(
                "no candidate of this study, and no commit of its repositories, is called '" + commit + "'");
    }

    private static @Nullable GitRepository repository(Study study, String name) throws IOException {
        try {
            return study.openRepository(name);
        } catch (StudyFault | UnusableRepository notAtHand) {
            // The diffs are in the study; only whole files are not.
            return null;
        }
    }

    private String txtar(Found found) {
        Candidate candidate = found.candidate();
        GitRepository repository = found.repository();
        if (repository == null) {
            throw new UserFault("whole files are in the repository " + candidate.repository()
                    + ", which is not at hand; say where it is with 'cbm mine " + candidate.repository()
                    + "=PATH --study " + place + "'");
        }
        try (FixReader reader = new FixReader(repository, Budget.standard())) {
            return TxtarFormat.write(
                    reader.read(candidate.repository(), candidate.commit()).fix());
        } catch (IllegalArgumentException e) {
            throw new UserFault("this fix cannot be a txtar archive: " + e.getMessage());
        }
    }
}
