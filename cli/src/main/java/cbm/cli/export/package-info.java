/**
 * The bugs of a study as a folder of code before and after each fix, for authors of detectors.
 */
@NullMarked
package cbm.cli.export;

import org.jspecify.annotations.NullMarked;
