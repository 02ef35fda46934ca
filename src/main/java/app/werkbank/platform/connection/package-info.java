/** Which service the program talks to, and under which name its store is kept. */
@NullMarked
package app.werkbank.platform.connection;

import org.jspecify.annotations.NullMarked;
