/**
 * What is said about a fix and on what ground: the evidence, the judge that weighs it, and the verdict. Knows the taxonomy and
 * the names of rules; must not know Go's grammar, how a rule finds its evidence, or how a verdict is measured.
 */
@NullMarked
package cbm.classifier.verdict;

import org.jspecify.annotations.NullMarked;
