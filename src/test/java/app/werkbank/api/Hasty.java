package app.werkbank.api;

/**
 * A client for tests in which a deadline is meant to pass: it has its token already, which took the time it needed, so that
 * on a busy machine only the call itself is ever given up.
 */
final class Hasty {
    private Hasty() {}

    static HttpRemoteApi client(ApiSettings patient, Timeouts calls) {
        TokenSource tokens;
        try (Wire first = new Wire(patient)) {
            tokens = new TokenSource(new TokenEndpoint(first, patient), System::nanoTime);
            if (tokens.token() instanceof Grant.Denied denied) {
                throw new AssertionError("there is no token: " + denied);
            }
        }
        ApiSettings hasty = patient.withTimeouts(calls);
        return new HttpRemoteApi(hasty, new Wire(hasty), tokens);
    }
}
