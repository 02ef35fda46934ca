/** The outbox: every entry that the server has not confirmed, with its reason and the next step. */
@NullMarked
package app.werkbank.ui.outbox;

import org.jspecify.annotations.NullMarked;
