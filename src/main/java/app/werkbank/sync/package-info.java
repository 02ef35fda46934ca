/** The engine: what a person wanted, and how it reaches the server exactly once (src/site/sync.md). */
@NullMarked
package app.werkbank.sync;

import org.jspecify.annotations.NullMarked;
