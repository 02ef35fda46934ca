package app.werkbank.api;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what came back for an operation into what is certain about it (sync.md: what an answer means; faults F3, F8 to
 * F18). */
final class AnswerMaker {

    private AnswerMaker() {}

    static <T> Answer<T> unheard(Operation<T> operation, Reply.Unheard unheard, int requests) {
        String detail = operation.request().label() + ": " + unheard.detail();
        return new Answer<>(unheard.outcome(), null, 0, null, unheard.millis(), null, null, detail, requests);
    }

    static <T> Answer<T> denied(Grant.Denied denied, int requests) {
        return new Answer<>(
                denied.outcome(),
                null,
                denied.status(),
                null,
                denied.millis(),
                denied.problem(),
                denied.retryAfter(),
                denied.detail(),
                requests);
    }

    /** @param sent the secrets that went along: the token, and perhaps the API key */
    static <T> Answer<T> heard(Operation<T> operation, Reply.Heard heard, List<Secret> sent, int requests) {
        return heard.status() / 100 == 2
                ? success(operation, heard, sent, requests)
                : refusal(operation, heard, sent, requests);
    }

    private static <T> Answer<T> success(Operation<T> operation, Reply.Heard heard, List<Secret> sent, int requests) {
        int status = heard.status();
        boolean documented = status == operation.documented();
        boolean committed = operation.committedBy(status);
        if (heard.cut() != null && heard.cut() != Reply.Cut.TOO_LARGE) {
            return failed(
                    operation,
                    committed ? Outcome.UNREADABLE : Outcome.UNKNOWN,
                    heard,
                    heard.cut().text(),
                    sent,
                    requests);
        }
        Reading<T> reading = heard.cut() == null
                ? operation.reading().apply(heard)
                : new Reading.Unreadable<>(heard.cut().text());
        return switch (reading) {
            case Reading.Readable<T>(T resource) ->
                new Answer<>(
                        Outcome.SUCCESS,
                        resource,
                        status,
                        ReplyHeaders.date(heard.headers()),
                        heard.millis(),
                        null,
                        null,
                        operation.request().label() + ": " + status,
                        requests);
            case Reading.Unreadable<T>(String why) ->
                failed(operation, documented ? Outcome.UNREADABLE : Outcome.OTHER_SUCCESS, heard, why, sent, requests);
            case Reading.Foreign<T>(String why, boolean json) -> {
                Outcome other = documented || !json ? Outcome.NOT_API : Outcome.OTHER_SUCCESS;
                yield failed(operation, committed ? Outcome.UNREADABLE : other, heard, why, sent, requests);
            }
        };
    }

    private static <T> Answer<T> refusal(Operation<T> operation, Reply.Heard heard, List<Secret> sent, int requests) {
        int status = heard.status();
        return switch (status) {
            case 401 -> {
                String why = "refused with a new token as well" + key(operation, sent);
                yield failed(operation, Outcome.CREDENTIALS, heard, why, sent, requests);
            }
            case 403 ->
                failed(operation, Outcome.REFUSED, heard, "not permitted" + key(operation, sent), sent, requests);
            case 407 -> failed(operation, Outcome.PROXY, heard, "a proxy asks for a sign-in", sent, requests);
            default -> {
                if (status / 100 == 3) {
                    yield failed(operation, Outcome.REDIRECTED, heard, target(heard.headers()), sent, requests);
                }
                Outcome outcome = status < 200 ? Outcome.UNKNOWN : Outcome.REFUSED;
                yield failed(operation, outcome, heard, "not accepted", sent, requests);
            }
        };
    }

    private static <T> Answer<T> failed(
            Operation<T> operation, Outcome outcome, Reply.Heard heard, String why, List<Secret> sent, int requests) {
        Duration retryAfter = ReplyHeaders.retryAfter(heard.headers(), Instant.now());
        @Nullable Problem problem = ProblemReader.read(Echo.without(heard.body(), sent));
        return new Answer<>(
                outcome,
                null,
                heard.status(),
                ReplyHeaders.date(heard.headers()),
                heard.millis(),
                problem,
                retryAfter,
                operation.request().label() + ": " + heard.status() + ", " + why,
                requests);
    }

    private static String key(Operation<?> operation, List<Secret> sent) {
        if (!operation.keyed()) {
            return "";
        }
        return sent.size() > 1
                ? "; an API key was sent as well, either may be the one that is refused"
                : "; this endpoint may need an API key (x-api-key) besides, and none is set";
    }

    /** Where a redirect points, without its query, which may repeat a VIN. */
    private static String target(HttpHeaders headers) {
        return headers.firstValue("Location")
                .map(location -> "a redirect to " + location.replaceFirst("[?#].*$", "") + ", which is not followed")
                .orElse("a redirect without a target");
    }
}
