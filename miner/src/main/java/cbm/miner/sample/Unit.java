package cbm.miner.sample;

import java.util.Comparator;

/**
 * A commit of the sampling frame.
 *
 * @param repository the repository's name in the study
 * @param commit the commit's full id in lower-case hexadecimal
 * @param stratum the stratum; empty where the sample is simple
 * @param wave when it came into the frame: 1 with the first drawing, 2 with the first one after the frame had grown
 */
public record Unit(String repository, String commit, String stratum, int wave) {
    /** The order of the frame's file: by repository, then by commit, as texts. */
    static final Comparator<Unit> ORDER = Comparator.comparing(Unit::repository).thenComparing(Unit::commit);

    /** What tells units apart. */
    String key() {
        return repository + "\n" + commit;
    }
}
