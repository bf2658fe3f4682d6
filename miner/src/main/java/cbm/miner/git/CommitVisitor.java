package cbm.miner.git;

/** What looks at the commits of a history; each of the walk's threads has one of its own. */
@FunctionalInterface
public interface CommitVisitor {
    /** Looks at one commit; commits come in no particular order. */
    void visit(RawCommit commit);
}
