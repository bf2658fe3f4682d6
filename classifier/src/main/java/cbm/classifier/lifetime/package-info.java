/**
 * How long bugs lived: which lines a fix repairs, and what the dates of the commits that brought them tell.
 *
 * <p>Knows what of a line of Go is code, what a fix changed, and the statistics of durations. Must not know git or how a
 * line is followed back: the origins of lines are given to it.
 */
@NullMarked
package cbm.classifier.lifetime;

import org.jspecify.annotations.NullMarked;
