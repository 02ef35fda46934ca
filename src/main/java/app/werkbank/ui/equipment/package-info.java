/** The equipment used on a ticket, and the picker to add to it. */
@NullMarked
package app.werkbank.ui.equipment;

import org.jspecify.annotations.NullMarked;
