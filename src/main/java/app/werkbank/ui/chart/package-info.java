/**
 * The odometer chart: what a series of readings looks like, how it is walked through, and its pictures.
 *
 * <p>The upper half is pure (series, reduction, scales, ticks, navigation) and knows no toolkit; painters put it on a
 * canvas; {@link app.werkbank.ui.chart.OdometerChart} is the control.
 */
@NullMarked
package app.werkbank.ui.chart;

import org.jspecify.annotations.NullMarked;
