/**
 * The Go parser: from the text of a file, or of the piece of a file that a hunk shows, to a tree of sealed records.
 *
 * <p>Knows Go's grammar up to Go 1.26 and where each construct stands. It never throws on any text: what it cannot
 * read becomes a {@link cbm.classifier.syntax.Statement.BadStatement} or
 * {@link cbm.classifier.syntax.Expression.BadExpression} and parsing goes on at the next boundary. Must not know types,
 * scopes, other files, concurrency or git; a name here is only text.
 */
@NullMarked
package cbm.classifier.syntax;

import org.jspecify.annotations.NullMarked;
