/** The classifier's entry: knows the steps from a fix to its verdict, and nothing of git. */
@NullMarked
package cbm.classifier;

import org.jspecify.annotations.NullMarked;
