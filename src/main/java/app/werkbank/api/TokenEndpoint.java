package app.werkbank.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the token endpoint for a bearer token by client credentials (openapi.yaml: requestToken). */
final class TokenEndpoint {

    /** Taken where the endpoint does not say how long its token lives; a 401 tells if that is too long. */
    private static final Duration UNTOLD_LIFE = Duration.ofHours(1);

    /** A longer life than this is not believed, so that no arithmetic on it can overflow. */
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private static final Duration MOST_EARLY = Duration.ofSeconds(30);

    private final Wire wire;
    private final ApiSettings settings;

    TokenEndpoint(Wire wire, ApiSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    /** One request, blocking. */
    Grant request(LongSupplier nanoClock, boolean onProbation) {
        long asked = nanoClock.getAsLong();
        return switch (wire.send(tokenRequest())) {
            case Reply.Unheard unheard -> unheard(unheard);
            case Reply.Heard heard when heard.status() / 100 == 2 -> heard(heard, asked, onProbation);
            case Reply.Heard heard -> refused(heard);
        };
    }

    /** What a caller gets where no request of its own was made. */
    Grant.Denied unavailable(String why) {
        return new Grant.Denied(Outcome.TOKEN_UNAVAILABLE, 0, null, null, why, 0, 0);
    }

    private WireRequest tokenRequest() {
        String form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(settings.clientSecret().reveal());
        return new WireRequest(
                "POST",
                settings.tokenUrl(),
                Map.of(
                        "Content-Type", "application/x-www-form-urlencoded",
                        "Accept", "application/json, application/problem+json"),
                form.getBytes(StandardCharsets.US_ASCII));
    }

    private Grant heard(Reply.Heard heard, long asked, boolean onProbation) {
        Token token = token(heard.body(), asked, onProbation);
        return token == null ? noToken(heard) : new Grant.Granted(token, 1);
    }

    /** Without the body: it may hold a token in a form that is not understood, and problems are stored (I18). */
    private static Grant noToken(Reply.Heard heard) {
        String detail = "the token endpoint answered " + heard.status()
                + ", but with no token: perhaps another server or a sign-in page stands between";
        return new Grant.Denied(Outcome.TOKEN_UNAVAILABLE, heard.status(), null, null, detail, heard.millis(), 1);
    }

    private static @Nullable Token token(byte[] body, long asked, boolean onProbation) {
        JsonNode node;
        try {
            node = Json.read(body);
        } catch (IOException e) {
            return null;
        }
        Fields fields = new Fields(node);
        String value = fields.textOrEmpty("access_token").strip();
        // what no header can carry is no token
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return null;
        }
        return new Token(
                new Secret(value),
                asked + usableFor(fields.decimal("expires_in")).toNanos(),
                onProbation);
    }

    /** The life of a token less 30 s, or less a tenth where that is shorter. */
    private static Duration usableFor(@Nullable BigDecimal expiresIn) {
        if (expiresIn == null || expiresIn.signum() <= 0) {
            return UNTOLD_LIFE;
        }
        Duration life = Duration.ofSeconds(
                expiresIn.min(BigDecimal.valueOf(LONGEST_SECONDS)).longValue());
        Duration tenth = life.dividedBy(10);
        return life.minus(tenth.compareTo(MOST_EARLY) < 0 ? tenth : MOST_EARLY);
    }

    private Grant refused(Reply.Heard heard) {
        int status = heard.status();
        String said = "the token endpoint answered " + status;
        return switch (status) {
            case 407 -> denied(Outcome.PROXY, heard, "a proxy asks for a sign-in before the token endpoint (407)");
            case 408, 425, 429 -> denied(Outcome.TOKEN_UNAVAILABLE, heard, said);
            default ->
                switch (status / 100) {
                    case 3 ->
                        denied(
                                Outcome.REDIRECTED,
                                heard,
                                said + ", a redirect: the token address is not the right one");
                    case 4 ->
                        denied(
                                Outcome.CREDENTIALS,
                                heard,
                                said + ": client id, client secret or token address is wrong");
                    default -> denied(Outcome.TOKEN_UNAVAILABLE, heard, said);
                };
        };
    }

    private Grant denied(Outcome outcome, Reply.Heard heard, String detail) {
        return new Grant.Denied(
                outcome,
                heard.status(),
                ProblemReader.read(Echo.without(heard.body(), List.of(settings.clientSecret()))),
                ReplyHeaders.retryAfter(heard.headers(), Instant.now()),
                detail,
                heard.millis(),
                1);
    }

    /** TLS and the proxy keep their names, since a setting is wrong; whatever else it is, there is no token. */
    private static Grant unheard(Reply.Unheard unheard) {
        Outcome outcome = switch (unheard.outcome()) {
            case TLS, PROXY -> unheard.outcome();
            default -> Outcome.TOKEN_UNAVAILABLE;
        };
        return new Grant.Denied(outcome, 0, null, null, "no token: " + unheard.detail(), unheard.millis(), 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
