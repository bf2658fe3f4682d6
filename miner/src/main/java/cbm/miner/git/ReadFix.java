package cbm.miner.git;

import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import java.util.Objects;

/**
 * A fix with all that its repository says about it.
 *
 * @param fix message, date and changed Go files, with their whole texts where they could be read
 * @param diff the same files as git holds them, the other files, and what could not be read
 * @param sources the other files around it; only while the reader is open
 */
public record ReadFix(Fix fix, FixDiff diff, Sources sources) {
    public ReadFix {
        Objects.requireNonNull(fix);
        Objects.requireNonNull(diff);
        Objects.requireNonNull(sources);
    }
}
