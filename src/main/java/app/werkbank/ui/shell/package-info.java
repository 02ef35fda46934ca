/** The window: navigation, the search over everything, the state of the connection, the status line. */
@NullMarked
package app.werkbank.ui.shell;

import org.jspecify.annotations.NullMarked;
