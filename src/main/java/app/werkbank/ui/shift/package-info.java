/** The shift sheet: all that was entered on a day, by ticket, with its state; on the screen and on paper. */
@NullMarked
package app.werkbank.ui.shift;

import org.jspecify.annotations.NullMarked;
