/**
 * The seam between miner and classifier: a fix, its changed files and hunks, and the texts around them. Knows nothing of git's storage, of Lucene or of Go's grammar.
 */
@NullMarked
package cbm.miner.fix;

import org.jspecify.annotations.NullMarked;
