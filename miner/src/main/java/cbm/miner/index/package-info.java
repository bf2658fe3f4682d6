/**
 * The search over fix diffs: an index of a study's candidates and the queries on it. The only package that knows Lucene;
 * knows of a study what {@code cbm.miner.study} tells, and of git nothing.
 *
 * <p>The index is derived data: all of it can be made again from the fixes that a study keeps and from the
 * {@link cbm.miner.index.Annotations annotations} that a classifier left.
 */
@NullMarked
package cbm.miner.index;

import org.jspecify.annotations.NullMarked;
