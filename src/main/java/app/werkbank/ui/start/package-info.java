/** The first start: the demo workshop, or a connection. */
@NullMarked
package app.werkbank.ui.start;

import org.jspecify.annotations.NullMarked;
