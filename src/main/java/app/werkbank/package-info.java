/** The entry point and the composition root: everything is wired by hand here, once. */
@NullMarked
package app.werkbank;

import org.jspecify.annotations.NullMarked;
