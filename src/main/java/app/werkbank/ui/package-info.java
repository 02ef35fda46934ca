/** The screens; this package holds what every screen needs. */
@NullMarked
package app.werkbank.ui;

import org.jspecify.annotations.NullMarked;
