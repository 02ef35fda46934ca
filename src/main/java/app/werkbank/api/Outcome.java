package app.werkbank.api;

/**
 * What became of one request, in the terms that decide an intent's next state (sync.md: what an answer means). Which of
 * them is a failure for whom is for sync to say; this enum only says what is certain.
 */
public enum Outcome {
    /**
     * 2xx and the body decodes as the resource; for a removal 204 (F18: 200 for 201 is one, too). SENDING to CONFIRMED.
     */
    SUCCESS,

    /**
     * The documented success status, but no readable body: stalled, cut, too large, wrong. 201: committed but unread
     * (F8, F9).
     */
    UNREADABLE,

    /** Any other 2xx, without a body that decodes: 202, 204 for 200, 200 on a removal (F18). A write is unknown. */
    OTHER_SUCCESS,

    /**
     * A status that is no success and none of the others below: see status and problem (F12, F14 to F17, and over 599).
     */
    REFUSED,

    /** DNS, refused, connect timeout, reset before the body was begun: certain that the request did not leave (F1). */
    NOT_CONNECTED,

    /** Certificate or handshake: certain that the request did not leave (F2). All lanes stop, never "trust anyway". */
    TLS,

    /** 3xx: never followed (F11). A setting is wrong. */
    REDIRECTED,

    /** 407, or a proxy that would not open the tunnel: certain that the request did not reach the API (F3). */
    PROXY,

    /**
     * The token endpoint refused the credentials, or 401 again after renewal and replay (F13): certain that nothing
     * happened.
     */
    CREDENTIALS,

    /**
     * No token to be had: endpoint not reachable, 408, 429, 5xx, or an answer that is no token. Nothing of the request
     * left (F13).
     */
    TOKEN_UNAVAILABLE,

    /** Anything after the first byte may have left: reset, timeout, cancelled, body deadline (F4, F5, F6, F8). */
    UNKNOWN,

    /**
     * A 2xx with HTML, or with JSON that is not the contract's, on a list also one without {@code result} (F3): a
     * captive portal or another service. A read is offline, a write is unknown.
     */
    NOT_API;

    /** Whether it is certain that the API did nothing, whatever the operation. REFUSED depends on its status. */
    public boolean nothingHappened() {
        return switch (this) {
            case NOT_CONNECTED, TLS, REDIRECTED, PROXY, CREDENTIALS, TOKEN_UNAVAILABLE -> true;
            case SUCCESS, UNREADABLE, OTHER_SUCCESS, REFUSED, UNKNOWN, NOT_API -> false;
        };
    }
}
