package app.werkbank.store;

import app.werkbank.domain.IntentState;
import org.jspecify.annotations.Nullable;

/**
 * Where an intent stood before it was given up: what an undo returns to.
 *
 * @param reason null where the state said enough
 */
public record Before(IntentState state, @Nullable Reason reason) {}
