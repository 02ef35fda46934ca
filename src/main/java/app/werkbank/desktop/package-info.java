/** The window put together: screens, store, sync and settings as one program; used by the start and by the tour. */
@NullMarked
package app.werkbank.desktop;

import org.jspecify.annotations.NullMarked;
