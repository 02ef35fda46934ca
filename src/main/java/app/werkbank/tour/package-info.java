/**
 * The tour: the technician's main job end to end, headless, on the real screens, with a picture of each
 * step, and every other state of the screens.
 */
@NullMarked
package app.werkbank.tour;

import org.jspecify.annotations.NullMarked;
