package app.werkbank.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The token endpoint: the client credentials grant of OAuth 2, with the credentials in the form and nowhere else. */
final class TokenRoute {

    private final String clientId;
    private final String clientSecret;
    private final Tokens tokens;

    TokenRoute(String clientId, String clientSecret, Tokens tokens) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.tokens = tokens;
    }

    private record Token(String accessToken, long expiresIn, String tokenType) {}

    /** RFC 6749, 4.4 and 5.2. */
    Answer request(Call call) {
        call.requireContentType("application/x-www-form-urlencoded");
        Map<String, List<String>> form = Parameters.decode(call.body());
        String grant = single(form, "grant_type");
        if (!grant.equals("client_credentials")) {
            throw refused(400, "unsupported_grant_type", "The only grant is client_credentials.");
        }
        String id = single(form, "client_id");
        String secret = single(form, "client_secret");
        if (!id.equals(clientId) || !secret.equals(clientSecret)) {
            throw refused(401, "invalid_client", "Client id and client secret do not fit.");
        }
        Token token = new Token(tokens.issue(), tokens.lifetime().toSeconds(), "Bearer");
        return Answer.ok(token).withHeader("Cache-Control", "no-store");
    }

    private static String single(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() != 1 || values.getFirst().isEmpty()) {
            throw refused(400, "invalid_request", name + " must be given once.");
        }
        return values.getFirst();
    }

    private static Refusal refused(int status, String error, String description) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        return new Refusal(new Answer(status, Map.of("Cache-Control", "no-store"), Answer.JSON, body));
    }
}
