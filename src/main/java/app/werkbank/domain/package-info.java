/**
 * What the trade knows (src/site/domain.md): vehicles, odometer registrations, tickets, equipment; records and pure
 * functions, nothing but the JDK.
 */
@NullMarked
package app.werkbank.domain;

import org.jspecify.annotations.NullMarked;
