/**
 * What a fix changed: its functions matched before and after, and each fact told apart as added, removed, kept, moved or
 * retyped.
 *
 * <p>Knows facts, syntax and the seam's {@link cbm.miner.fix.Fix}. Must not know what a change means for a verdict, the
 * message of a commit, or git.
 */
@NullMarked
package cbm.classifier.change;

import org.jspecify.annotations.NullMarked;
