/**
 * Sheets of paper: pages as plain records, laid out once, and brought to a PDF file, to a printer or to the screen by
 * three renderers that show the same.
 */
@NullMarked
package app.werkbank.ui.paper;

import org.jspecify.annotations.NullMarked;
