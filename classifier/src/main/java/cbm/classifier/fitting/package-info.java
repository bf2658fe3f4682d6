/**
 * How the judge's weights are found from labelled commits, and how well weights do on projects that they were not found on. Knows
 * labels, verdicts and the names of rules; must not know rules' insides, Go or git.
 */
@NullMarked
package cbm.classifier.fitting;

import org.jspecify.annotations.NullMarked;
