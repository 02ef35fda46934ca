/** Controls that more than one screen uses; they know no store and no sync. */
@NullMarked
package app.werkbank.ui.control;

import org.jspecify.annotations.NullMarked;
