/**
 * Embedded data sets and their loaders: what is published or shipped, never what is measured at run time. Knows neither git nor Go.
 */
@NullMarked
package cbm.datasets;

import org.jspecify.annotations.NullMarked;
