package cbm.miner.study;

import java.io.IOException;
import java.util.function.Supplier;

/** Visits the candidates that a study keeps without reading more of each than is wanted. */
@FunctionalInterface
public interface FixVisitor {
    /**
     * A candidate.
     *
     * @param commit its id
     * @param mark a number that changes when anything that the study keeps of it changes
     * @param candidate reads it
     */
    void visit(String commit, long mark, Supplier<Candidate> candidate) throws IOException;
}
