/**
 * Figures for a paper: curves, bars and heat maps as SVG and PNG, and the numbers behind each.
 *
 * <p>Knows how numbers are drawn so that they print well and that a colour-blind reader can tell them apart. Must not know
 * what the numbers mean: labels, fixes, usage and lifetimes come as neutral series. The charting library and AWT are used
 * here only. The same figures give the same bytes on a machine with the same fonts; no clock, locale, time zone or window
 * system enters them.
 */
@NullMarked
package cbm.classifier.figure;

import org.jspecify.annotations.NullMarked;
