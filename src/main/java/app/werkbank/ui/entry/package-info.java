/** Entering today's odometer reading: the pane that the ticket and the vehicle screen share. */
@NullMarked
package app.werkbank.ui.entry;

import org.jspecify.annotations.NullMarked;
