/**
 * A neutral table and its writers: plain text, CSV, XLSX, Markdown, LaTeX and JSON.
 *
 * <p>Knows nothing of labels, fixes or statistics. Treats every text as hostile: no writer lets a text become markup, a formula or a
 * control sequence. The same tables give the same bytes; no clock, locale or path enters them. The spreadsheet library is used here only.
 */
@NullMarked
package cbm.classifier.table;

import org.jspecify.annotations.NullMarked;
