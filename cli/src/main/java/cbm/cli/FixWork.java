package cbm.cli;

import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import cbm.miner.study.Candidate;
import java.util.Optional;

/** What is done with each of a command's fixes, by several threads at a time. */
@FunctionalInterface
interface FixWork<T> {

    /** Does it with a fix and the sources around it. */
    T on(Fix fix, Sources sources);

    /** The result for a candidate of a study from what is known of it already; nothing if its repository has to be read. */
    default Optional<T> known(Candidate candidate) {
        return Optional.empty();
    }
}
