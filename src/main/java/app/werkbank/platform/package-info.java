/** The machine the program runs on: folders, settings, secrets, lock, log. */
@NullMarked
package app.werkbank.platform;

import org.jspecify.annotations.NullMarked;
