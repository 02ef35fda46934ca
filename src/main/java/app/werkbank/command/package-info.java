/** The command line. */
@NullMarked
package app.werkbank.command;

import org.jspecify.annotations.NullMarked;
