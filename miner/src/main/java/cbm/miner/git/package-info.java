/**
 * Git, read through JGit: repositories, their histories and the texts in them. The only package that knows JGit. It
 * never writes to a repository that it was pointed at, and knows nothing of keywords, of studies or of Go's grammar.
 */
@NullMarked
package cbm.miner.git;

import org.jspecify.annotations.NullMarked;
