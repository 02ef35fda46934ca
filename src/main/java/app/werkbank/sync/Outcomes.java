package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.store.AttemptOutcome;

/** What an answer to a write means for its attempt (sync.md: what an answer means). Pure. */
final class Outcomes {
    private static final int CREATED = 201;

    private Outcomes() {}

    /** Of a POST of an odometer registration. */
    static AttemptOutcome ofOdometer(Answer<?> answer) {
        return switch (answer.outcome()) {
            case SUCCESS -> AttemptOutcome.CONFIRMED;
            case UNREADABLE -> answer.status() == CREATED ? AttemptOutcome.COMMITTED_UNREAD : AttemptOutcome.UNKNOWN;
            case OTHER_SUCCESS, NOT_API, UNKNOWN -> AttemptOutcome.UNKNOWN;
            case NOT_CONNECTED, TLS, REDIRECTED, PROXY, CREDENTIALS, TOKEN_UNAVAILABLE -> AttemptOutcome.NOT_SENT;
            case REFUSED -> ofStatus(answer.status());
        };
    }

    /** Of a POST or DELETE of used equipment: 400, 404 and 409 are settled by a read of the pair. */
    static AttemptOutcome ofEquipment(Answer<?> answer) {
        return switch (answer.outcome()) {
            case SUCCESS -> AttemptOutcome.CONFIRMED;
            case UNREADABLE, OTHER_SUCCESS, NOT_API, UNKNOWN -> AttemptOutcome.UNKNOWN;
            case NOT_CONNECTED, TLS, REDIRECTED, PROXY, CREDENTIALS, TOKEN_UNAVAILABLE -> AttemptOutcome.NOT_SENT;
            case REFUSED -> ofStatus(answer.status());
        };
    }

    private static AttemptOutcome ofStatus(int status) {
        return switch (status) {
            case 401, 403, 405, 407, 410, 426, 429 -> AttemptOutcome.NOT_SENT;
            case 408, 409, 412, 425 -> AttemptOutcome.UNKNOWN;
            default -> status >= 400 && status < 500 ? AttemptOutcome.REJECTED : AttemptOutcome.UNKNOWN;
        };
    }
}
