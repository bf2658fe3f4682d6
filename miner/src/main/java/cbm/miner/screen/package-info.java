/**
 * Screening: which commit messages a keyword profile hits, and where. Works on text and bytes; knows nothing of git's
 * storage or of the study folder.
 */
@NullMarked
package cbm.miner.screen;

import org.jspecify.annotations.NullMarked;
