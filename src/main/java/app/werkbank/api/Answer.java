package app.werkbank.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call, all of it: the client never throws for what happens on a wire.
 *
 * @param outcome what is certain
 * @param body present exactly when the outcome is SUCCESS
 * @param status the HTTP status that decided (of the token endpoint where the token failed); 0 where none arrived
 * @param serverDate the {@code Date} of the API's own answer, UTC; null where none could be read (sync rule 10)
 * @param roundTripMillis from sending the deciding request to its status line, or to the failure, in milliseconds
 * @param problem what the server said; null where it said nothing or the outcome is SUCCESS
 * @param retryAfter how long the server asks to wait, never negative, not bounded above (F16); null where it did not
 * @param detail one plain English sentence for logs and for folding out: no secret, no VIN; never empty
 * @param requests how many HTTP requests the call made, token and replay included (sync.md: defaults)
 */
public record Answer<T>(
        Outcome outcome,
        @Nullable T body,
        int status,
        @Nullable Instant serverDate,
        long roundTripMillis,
        @Nullable Problem problem,
        @Nullable Duration retryAfter,
        String detail,
        int requests) {

    public Answer {
        if ((outcome == Outcome.SUCCESS) != (body != null)) {
            throw new IllegalArgumentException("an answer has a body exactly when it is SUCCESS, this is " + outcome);
        }
    }

    public boolean succeeded() {
        return outcome == Outcome.SUCCESS;
    }

    /**
     * The body of a success.
     *
     * @throws IllegalStateException where the outcome is another
     */
    public T resource() {
        if (body == null) {
            throw new IllegalStateException("no resource in an answer that is " + outcome + ": " + detail);
        }
        return body;
    }
}
