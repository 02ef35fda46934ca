package app.werkbank.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What asking for a token came to. */
sealed interface Grant {

    /** How many HTTP requests it took: 0 where a token was at hand, or another caller's request served this one too. */
    int requests();

    record Granted(Token token, int requests) implements Grant {}

    /**
     * No token.
     *
     * @param outcome CREDENTIALS, TOKEN_UNAVAILABLE, TLS, PROXY or REDIRECTED
     * @param status of the token endpoint; 0 where none arrived
     */
    record Denied(
            Outcome outcome,
            int status,
            @Nullable Problem problem,
            @Nullable Duration retryAfter,
            String detail,
            long millis,
            int requests)
            implements Grant {}

    /** The same for a caller that only waited for another's request. */
    default Grant shared() {
        return switch (this) {
            case Granted granted -> new Granted(granted.token(), 0);
            case Denied denied ->
                new Denied(
                        denied.outcome(),
                        denied.status(),
                        denied.problem(),
                        denied.retryAfter(),
                        denied.detail(),
                        denied.millis(),
                        0);
        };
    }
}
