/**
 * The statistics of count tables: proportions, associations, comparisons of distributions; pure functions of counts.
 *
 * <p>Knows nothing of labels, fixes or files. Every interval and test names its method, so that a paper can.
 */
@NullMarked
package cbm.classifier.statistics;

import org.jspecify.annotations.NullMarked;
