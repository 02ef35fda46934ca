package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Caller.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTest extends ServerTest {

    private String form(String grant, String id, String secret) {
        return "grant_type=" + grant + "&client_id=" + id + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    private Reply with(String authorization) throws IOException {
        return caller.raw(caller.bare(Caller.TICKETS).header("Authorization", authorization));
    }

    @Test
    void goodCredentialsGetABearerTokenForAnHour() throws IOException {
        Reply reply = caller.form(form("client_credentials", "demo-workshop", server.clientSecret()));
        assertEquals(200, reply.status());
        assertEquals("Bearer", reply.json().path("token_type").asText());
        assertEquals(3600, reply.json().path("expires_in").asInt());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertEquals(
                200,
                with("Bearer " + reply.json().path("access_token").asText()).status());
        assertEquals(
                200,
                with("bearer " + reply.json().path("access_token").asText()).status());
        assertNotEquals(caller.token(), caller.token());
    }

    @Test
    void badCredentialsAreAnInvalidClient() throws IOException {
        for (String form : new String[] {
            form("client_credentials", "demo-workshop", "wrong"),
            form("client_credentials", "other", server.clientSecret())
        }) {
            Reply reply = caller.form(form);
            assertEquals(401, reply.status());
            assertEquals("invalid_client", reply.json().path("error").asText());
        }
    }

    @Test
    void aGrantThatIsNotKnownOrAFormThatLacksAFieldIsRefused() throws IOException {
        Reply grant = caller.form(form("password", "demo-workshop", server.clientSecret()));
        assertEquals(400, grant.status());
        assertEquals("unsupported_grant_type", grant.json().path("error").asText());
        for (String form : new String[] {
            "",
            "grant_type=client_credentials",
            "grant_type=client_credentials&client_id=a",
            form("client_credentials", "demo-workshop", server.clientSecret()) + "&client_id=twice"
        }) {
            Reply reply = caller.raw(caller.bare("/oauth2/token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertEquals(400, reply.status(), form);
            assertEquals("invalid_request", reply.json().path("error").asText());
        }
    }

    @Test
    void theTokenEndpointTakesAFormAndNothingElse() throws IOException {
        String json = "{\"grant_type\":\"client_credentials\"}";
        Reply reply = caller.raw(caller.bare("/oauth2/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        assertEquals(415, reply.status());
        assertEquals(405, caller.raw(caller.bare("/oauth2/token")).status());
    }

    @Test
    void withoutAGoodTokenEveryOperationIsUnauthorized() throws IOException {
        for (Operation operation : Operation.values()) {
            if (operation == Operation.REQUEST_TOKEN) {
                continue;
            }
            String target = operation.template().replaceAll("\\{[^}]*}", "1");
            var request = caller.bare(target).method(operation.method(), BodyPublishers.noBody());
            Reply reply = caller.raw(request);
            assertProblem(401, reply);
            assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer"), operation.name());
        }
        assertProblem(401, with("Bearer made-up"));
        assertProblem(401, with("Bearer "));
        assertProblem(401, with("Basic " + caller.token()));
    }

    @Test
    void aTokenEndsWithItsLifetime() throws IOException {
        restart(settings().withTokenLifetime(Duration.ofSeconds(90)));
        Reply issued = caller.form(form("client_credentials", "demo-workshop", server.clientSecret()));
        assertEquals(90, issued.json().path("expires_in").asInt());
        String token = "Bearer " + issued.json().path("access_token").asText();
        clock.move(Duration.ofSeconds(89));
        assertEquals(200, with(token).status());
        clock.move(Duration.ofSeconds(1));
        assertProblem(401, with(token));
    }

    @Test
    void allTokensCanBeMadeToExpireAtOnce() throws IOException {
        String token = "Bearer " + caller.token();
        assertEquals(200, with(token).status());
        server.expireTokens();
        assertProblem(401, with(token));
        caller.forgetToken();
        assertEquals(200, caller.get(Caller.TICKETS).status());
    }

    @Test
    void theQuotaRefillsAtItsRateAndSaysWhenToComeBack() {
        long[] nanos = {0};
        Quota quota = new Quota(0.5, () -> nanos[0]);
        quota.take();
        assertEquals("2", retryAfter(quota));
        nanos[0] += 1_500_000_000L;
        assertEquals("1", retryAfter(quota));
        nanos[0] += 500_000_000L;
        quota.take();
        assertEquals("2", retryAfter(quota));
    }

    private static String retryAfter(Quota quota) {
        try {
            quota.take();
            return "taken";
        } catch (Refusal refusal) {
            assertEquals(429, refusal.answer().status());
            return refusal.answer().headers().getOrDefault("Retry-After", "");
        }
    }

    @Test
    void aServerWithAQuotaAnswers429AndATokenIsFree() throws IOException {
        restart(settings().withRate(0.001));
        assertEquals(200, caller.get(Caller.TICKETS).status());
        Reply refused = caller.get(Caller.TICKETS);
        assertProblem(429, refused);
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 900, refused.header("Retry-After"));
        assertEquals(
                200,
                caller.form(form("client_credentials", "demo-workshop", server.clientSecret()))
                        .status());
    }
}
