package app.werkbank.reference;

import org.jspecify.annotations.Nullable;

/**
 * A request that the server has dealt with.
 *
 * @param target the path with its query, as it came
 * @param status what was answered; 0 where no answer was begun
 * @param requestId the header {@code X-Request-Id}, null where there was none
 */
public record ServedRequest(
        String method, String target, int status, @Nullable String requestId) {}
