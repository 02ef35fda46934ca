/** The tour: the technician's main job end to end, headless, on the real screens, with a picture of each step. */
@NullMarked
package app.werkbank.tour;

import org.jspecify.annotations.NullMarked;
