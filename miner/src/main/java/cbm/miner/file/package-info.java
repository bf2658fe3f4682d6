/** The sums that tell one file's content from another's. */
@NullMarked
package cbm.miner.file;

import org.jspecify.annotations.NullMarked;
