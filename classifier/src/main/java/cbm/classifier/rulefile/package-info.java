/**
 * Rules that users write down in a file, without compiling: the format, its faults with their places, and the rules that come
 * of it.
 *
 * <p>Knows facts, changes, the names of labels and the file's format, and is the only package that knows the YAML library. A
 * rule from here is one more {@link cbm.classifier.rules.Rule}; what it counts for is lines for the judge's
 * {@link cbm.classifier.verdict.Weights}. Must not know git, the syntax tree or how a verdict is reached.
 */
@NullMarked
package cbm.classifier.rulefile;

import org.jspecify.annotations.NullMarked;
