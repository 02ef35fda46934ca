/**
 * The reference API server: its own wire code and its own rules, written from the contract.
 *
 * <p>It shares nothing with the program's own API client, so that a mistake in one of the two cannot cancel itself out
 * in the other. {@link app.werkbank.reference.ReferenceServer} is the way in.
 */
@NullMarked
package app.werkbank.reference;

import org.jspecify.annotations.NullMarked;
