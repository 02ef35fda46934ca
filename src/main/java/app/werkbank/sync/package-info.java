/** The engine: what a person wanted, and how it reaches the server exactly once. */
@NullMarked
package app.werkbank.sync;

import org.jspecify.annotations.NullMarked;
