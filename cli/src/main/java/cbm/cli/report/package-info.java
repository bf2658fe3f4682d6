/**
 * The report: a study as one HTML file that needs no network. Knows the study, the labels and the tables; must not know the
 * command line, nor git.
 *
 * <p>The page's own text is fixed. All that comes from a history or from people, such as messages, paths and names, is data:
 * packed in blocks of base64, which cannot hold markup, and put on the page as text only.
 */
@NullMarked
package cbm.cli.report;

import org.jspecify.annotations.NullMarked;
