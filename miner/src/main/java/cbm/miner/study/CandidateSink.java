package cbm.miner.study;

import java.io.IOException;
import java.util.List;

/** What hears of candidates while a run of mining finds them, such as an index. */
public interface CandidateSink {
    /**
     * A candidate was found anew. The study does not hold it yet and may never do so, if the run is ended.
     *
     * <p>Called by several threads at once.
     *
     * @param candidate the candidate
     * @param mark its {@link Study#scan mark}
     */
    void found(Candidate candidate, long mark);

    /**
     * The study now holds all candidates of some repositories, and may have held them before.
     *
     * @param study the study as it stands
     * @param repositories the repositories' names
     */
    void placed(Study study, List<String> repositories) throws IOException;

    /** A sink that takes no notice. */
    static CandidateSink none() {
        return new CandidateSink() {
            @Override
            public void found(Candidate candidate, long mark) {
                // Nobody wants it.
            }

            @Override
            public void placed(Study study, List<String> repositories) {
                // Nobody wants it.
            }
        };
    }
}
