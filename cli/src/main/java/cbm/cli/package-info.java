/**
 * The program: the only place that prints, draws progress or exits. Knows no rule of mining or of classification.
 */
@NullMarked
package cbm.cli;

import org.jspecify.annotations.NullMarked;
