package cbm.miner.study;

import java.util.List;

/**
 * What a run of mining did.
 *
 * @param repositories one entry for each repository that was mined, in the order in which they were named
 */
public record MiningReport(List<OfRepository> repositories) {
    public MiningReport {
        repositories = List.copyOf(repositories);
    }

    /**
     * One repository's part.
     *
     * @param mined what the study now holds of it
     * @param newCommits number of commits that were read in this run
     */
    public record OfRepository(MinedRepository mined, int newCommits) {}

    /** Whether something could not be read. */
    public boolean hasUnreadable() {
        return repositories.stream().anyMatch(repository -> repository.mined().unreadable() > 0);
    }
}
