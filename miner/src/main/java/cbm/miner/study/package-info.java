/**
 * A study: a folder with what was mined from one or more repositories, and how. Knows the files of that folder and the
 * order of the work; leaves git to {@code cbm.miner.git}, keywords to {@code cbm.miner.screen}.
 */
@NullMarked
package cbm.miner.study;

import org.jspecify.annotations.NullMarked;
