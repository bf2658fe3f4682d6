/**
 * The published study's tables, lifts and findings, computed from labelled fixes: from the study's own rows, beside what was printed, and from
 * any other study's labels, beside the published one.
 *
 * <p>Knows labels, counts and the neutral table. Must not know how labels were given, nor how a table is written.
 */
@NullMarked
package cbm.classifier.reproduction;

import org.jspecify.annotations.NullMarked;
