/**
 * Samples that anyone can draw again, and what they tell of the population. Knows units by repository, commit and stratum
 * only; where these come from is not its concern.
 */
@NullMarked
package cbm.miner.sample;

import org.jspecify.annotations.NullMarked;
