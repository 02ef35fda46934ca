/** One vehicle: its odometer history as chart and table, and how to find it. */
@NullMarked
package app.werkbank.ui.vehicle;

import org.jspecify.annotations.NullMarked;
