/** The remote API: one method per documented operation, wire records, token, problems, deadlines. */
@NullMarked
package app.werkbank.api;

import org.jspecify.annotations.NullMarked;
