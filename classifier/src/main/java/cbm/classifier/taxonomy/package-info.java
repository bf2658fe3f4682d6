/**
 * The vocabulary that a fix is labelled with: every axis, every label, what it means and where it comes from.
 *
 * <p>Knows the published taxonomies. Must not know Go's grammar, git, rules, files or how a label is decided. A definition is in
 * our own words; its source names the table or section that it restates.
 */
@NullMarked
package cbm.classifier.taxonomy;

import org.jspecify.annotations.NullMarked;
