package cbm.miner.study;

import cbm.miner.fix.Messages;
import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.git.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Screening without a study: the commits that hit, printed. */
public final class HistoryScreen {
    private HistoryScreen() {}

    /**
     * Prints the hits of some repositories as CSV, in the order of candidates.
     *
     * @param sources repositories on this machine
     * @param options what hits; options that need a diff do not count here
     * @param jobs number of threads
     * @param out takes the rows
     * @return whether all commits could be read
     */
    public static boolean print(List<RepositorySource> sources, MiningOptions options, int jobs, Appendable out)
            throws IOException {
        boolean whole = true;
        out.append("repository,commit,commit_date,keywords,subject\n");
        for (RepositorySource source : sources) {
            if (source.isRemote()) {
                throw new StudyFault(
                        "--screen-only reads repositories on this machine; clone " + source.place() + " first");
            }
            try (GitRepository repository = GitRepository.open(Path.of(source.place()))) {
                whole &= print(source.nameFor(repository), repository, options, jobs, out);
            }
        }
        return whole;
    }

    private static boolean print(String name, GitRepository repository, MiningOptions options, int jobs, Appendable out)
            throws IOException {
        Screening screening = new Screening(options);
        CommitId tip = repository.resolve(options.ref());
        if (options.at() != null) {
            tip = repository.asOf(tip, options.at());
        }
        boolean whole = History.look(repository, tip, jobs, screening::desk).isEmpty();
        StringBuilder row = new StringBuilder();
        for (Screening.Hit hit : screening.hits()) {
            row.setLength(0);
            row.append(name).append(',').append(hit.commit().id().name()).append(',');
            row.append(hit.commit().commitDate()).append(',');
            row.append(StudyTables.cell(String.join(";", hit.keywords().describe(options.profile()))));
            row.append(',')
                    .append(StudyTables.cell(Messages.subject(hit.commit().message())));
            out.append(row.append('\n'));
        }
        return whole;
    }
}
