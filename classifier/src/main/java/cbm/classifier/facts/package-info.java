/**
 * The concurrency facts of Go code: what each function locks, sends, starts, waits for and touches, and in which
 * surroundings.
 *
 * <p>Knows Go's concurrency primitives, scopes and declared types as far as the facts need them, within a file, its
 * package and, where the sources are at hand, the repository's other packages. Must not know what changed, what a
 * fact means for a verdict, git, or the message of a commit.
 */
@NullMarked
package cbm.classifier.facts;

import org.jspecify.annotations.NullMarked;
