package app.werkbank.api;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What came back for one HTTP request. */
sealed interface Reply {

    /** From sending to the status line, or to the failure. */
    long millis();

    /**
     * A status arrived.
     *
     * @param body all of it, or what came before it was cut
     * @param cut why the body is not whole; null where it is
     */
    record Heard(
            int status,
            HttpHeaders headers,
            byte[] body,
            @Nullable Cut cut,
            long millis) implements Reply {}

    /**
     * No status arrived.
     *
     * @param outcome NOT_CONNECTED, TLS, PROXY or UNKNOWN
     */
    record Unheard(Outcome outcome, String detail, long millis) implements Reply {}

    /** Why a body is not whole. */
    enum Cut {
        STALLED("the body of the answer did not end in time"),
        BROKEN("the connection broke within the body of the answer"),
        TOO_LARGE("the body of the answer is larger than allowed"),
        CANCELLED("the call was cancelled within the body of the answer");

        private final String text;

        Cut(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
