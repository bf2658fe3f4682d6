/**
 * Verdicts measured against labels of people: agreement with intervals, per label and per project, at each level of
 * abstention, and where they fail. Knows labels, verdicts and tables; must not know rules' insides, Go or git.
 */
@NullMarked
package cbm.classifier.evaluation;

import org.jspecify.annotations.NullMarked;
