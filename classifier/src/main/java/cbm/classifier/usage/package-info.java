/**
 * How much concurrency there is in Go code: goroutines and uses of each primitive, counted under named definitions of
 * one use.
 *
 * <p>Knows Go files and, between those of one snapshot, which type a name has; what one file tells is a
 * {@link cbm.classifier.usage.FileUsage} that can be kept, so that no text is read twice. Must not know git, histories
 * or who wrote a file.
 */
@NullMarked
package cbm.classifier.usage;

import org.jspecify.annotations.NullMarked;
