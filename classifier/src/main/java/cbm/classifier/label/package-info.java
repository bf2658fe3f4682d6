/**
 * Labels that a rater, a person or the machine, gave to fixes, and the one file format that holds them: {@code labels.csv}.
 *
 * <p>Knows the taxonomy and the schema of the file. Must not know how a label was decided, nor git.
 */
@NullMarked
package cbm.classifier.label;

import org.jspecify.annotations.NullMarked;
