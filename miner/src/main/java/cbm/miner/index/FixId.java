package cbm.miner.index;

import java.util.Comparator;

/**
 * Which fix: a commit of a repository; forks can hold the same commit.
 *
 * @param repository the repository's name in the study
 * @param commit the commit's full id
 */
public record FixId(String repository, String commit) implements Comparable<FixId> {
    private static final Comparator<FixId> ORDER =
            Comparator.comparing(FixId::repository).thenComparing(FixId::commit);

    /** The id as a term of the index. */
    String term() {
        return commit + "@" + repository;
    }

    @Override
    public int compareTo(FixId other) {
        return ORDER.compare(this, other);
    }
}
