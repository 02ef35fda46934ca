package app.werkbank.sync;

import org.jspecify.annotations.Nullable;

/**
 * What one run did, and what it left.
 *
 * @param tickets rows inserted or changed by pulls; likewise {@code odometer} and {@code equipment}
 * @param requests HTTP requests made, token requests included
 * @param durationMs how long it took
 * @param reached whether the service answered at least once
 * @param trouble why it was never reached or refused the credentials; null where it did neither
 */
public record RunReport(
        int confirmed,
        int rejected,
        int tickets,
        int odometer,
        int equipment,
        int requests,
        long durationMs,
        boolean reached,
        @Nullable Trouble trouble) {}
