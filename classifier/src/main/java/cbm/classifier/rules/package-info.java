/**
 * The rules and their catalogue: each turns the facts of a fix, or its message, into evidence, and {@link Salience} tells how
 * much of the fix that is about. Knows facts, changes and the words of commit messages; must not know weights, labels, repositories, paths, hashes or persons.
 */
@NullMarked
package cbm.classifier.rules;

import org.jspecify.annotations.NullMarked;
