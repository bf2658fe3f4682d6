/** Files that are written whole or not at all, and the sums that tell one content from another. */
@NullMarked
package cbm.miner.file;

import org.jspecify.annotations.NullMarked;
