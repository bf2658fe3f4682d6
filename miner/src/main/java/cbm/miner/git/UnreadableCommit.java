package cbm.miner.git;

/**
 * A commit of a history that could not be read.
 *
 * @param id its id
 * @param reason why
 */
public record UnreadableCommit(CommitId id, SkipReason reason) {}
