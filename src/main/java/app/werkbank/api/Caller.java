package app.werkbank.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an operation's request with a bearer token: on a 401 the token is renewed once and the request replayed once,
 * which is safe, since a refused request did nothing (sync rule 11, F13).
 */
final class Caller {

    private static final System.Logger LOG = System.getLogger(Caller.class.getName());

    private final Wire wire;
    private final TokenSource tokens;
    private final ApiSettings settings;

    Caller(Wire wire, TokenSource tokens, ApiSettings settings) {
        this.wire = wire;
        this.tokens = tokens;
        this.settings = settings;
    }

    <T> Answer<T> call(Operation<T> operation) {
        Answer<T> answer = attempt(operation, tokens.token(), 0, true);
        LOG.log(
                System.Logger.Level.DEBUG,
                () -> "%s, request %s, %s in %d ms"
                        .formatted(
                                answer.detail(),
                                Objects.requireNonNull(
                                        operation.request().headers().get("X-Request-Id")),
                                answer.outcome(),
                                answer.roundTripMillis()));
        return answer;
    }

    private <T> Answer<T> attempt(Operation<T> operation, Grant grant, int before, boolean mayReplay) {
        int requests = before + grant.requests();
        return switch (grant) {
            case Grant.Denied denied -> AnswerMaker.denied(denied, requests);
            case Grant.Granted granted -> {
                Token token = granted.token();
                Reply reply = wire.send(signed(operation, token));
                yield switch (reply) {
                    case Reply.Unheard unheard -> AnswerMaker.unheard(operation, unheard, requests + 1);
                    case Reply.Heard heard
                    when heard.status() == 401 && mayReplay && !token.onProbation() ->
                        attempt(operation, tokens.renewed(token), requests + 1, false);
                    case Reply.Heard heard -> {
                        judge(token, heard.status());
                        yield AnswerMaker.heard(operation, heard, sent(operation, token), requests + 1);
                    }
                };
            }
        };
    }

    private void judge(Token token, int status) {
        if (status == 401) {
            tokens.distrust(token);
        } else if (token.onProbation()) {
            tokens.trust(token);
        }
    }

    private WireRequest signed(Operation<?> operation, Token token) {
        WireRequest request = operation
                .request()
                .with("Authorization", "Bearer " + token.value().reveal());
        Secret key = key(operation);
        return key == null ? request : request.with("x-api-key", key.reveal());
    }

    private List<Secret> sent(Operation<?> operation, Token token) {
        Secret key = key(operation);
        return key == null ? List.of(token.value()) : List.of(token.value(), key);
    }

    private @Nullable Secret key(Operation<?> operation) {
        return operation.keyed() ? settings.apiKey() : null;
    }
}
