/** The reference API server: its own wire code and its own rules, written from the contract. */
@NullMarked
package app.werkbank.reference;

import org.jspecify.annotations.NullMarked;
