/** The tickets: the list with its search, and one ticket in detail. */
@NullMarked
package app.werkbank.ui.ticket;

import org.jspecify.annotations.NullMarked;
