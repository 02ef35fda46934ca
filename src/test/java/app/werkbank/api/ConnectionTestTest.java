package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.TICKET_JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.api.Check.Step;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.api.LoopbackServer.Seen;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the connection test of the settings screen says: the first thing that is wrong, and where. */
@Timeout(60)
class ConnectionTestTest {

    private static final Say ONE_TICKET = Say.json(200, "{\"result\":[" + TICKET_JSON + "],\"total\":41}");

    private static List<Step> steps(List<Check> checks, boolean ok) {
        return checks.stream()
                .filter(check -> check.ok() == ok)
                .map(Check::step)
                .toList();
    }

    private static void assertFailsAt(Step step, String words, List<Check> checks) {
        Check last = checks.getLast();
        assertEquals(step, last.step(), checks.toString());
        assertFalse(last.ok(), last.detail());
        assertTrue(last.detail().contains(words), last.detail());
    }

    @Test
    void aGoodConnectionPassesEveryStepWithFourRequests() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(ONE_TICKET)) {
            List<Check> checks = ConnectionTest.run(server.settings());
            assertEquals(
                    List.of(Step.NAME, Step.CONNECTION, Step.TOKEN, Step.TICKETS, Step.ODOMETER, Step.EQUIPMENT),
                    steps(checks, true),
                    checks.toString());
            assertEquals(List.of(), steps(checks, false));
            assertTrue(checks.get(3).detail().contains("41 in all"), checks.toString());
            assertEquals(4, server.seen().size());
            server.seen().forEach(Seen::keepsContract);
            assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")), "it only reads");
        }
    }

    @Test
    void withoutATicketTheDocumentedExampleIsAskedAbout() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.json(200, "{\"result\":[],\"total\":0}"))) {
            assertEquals(List.of(), steps(ConnectionTest.run(server.settings()), false));
            assertTrue(server.calls().stream().anyMatch(call -> call.target().contains("vin=JH4KA7630PC007649")));
        }
    }

    @Test
    void aMissingPermissionIsNamedAndTheOthersAreTriedAllTheSame() throws Exception {
        try (LoopbackServer server =
                LoopbackServer.of((request, number) -> request.target().contains("used-diagnostic-equipment")
                        ? Say.problem(403, "{\"title\":\"Forbidden\",\"detail\":\"No key\"}")
                        : ONE_TICKET)) {
            List<Check> checks = ConnectionTest.run(server.settings());
            assertEquals(List.of(Step.EQUIPMENT), steps(checks, false), checks.toString());
            assertFailsAt(Step.EQUIPMENT, "API key (x-api-key)", checks);
            assertFailsAt(Step.EQUIPMENT, "Forbidden: No key", checks);
        }
    }

    @Test
    void refusedCredentialsEndTheTestAtTheToken() throws Exception {
        try (LoopbackServer server = LoopbackServer.withTokens((request, number) ->
                Say.json(401, "{\"error\":\"invalid_client\"," + "\"error_description\":\"Unknown client\"}"))) {
            List<Check> checks = ConnectionTest.run(server.settings());
            assertFailsAt(Step.TOKEN, "Unknown client", checks);
            assertEquals(1, server.seen().size());
        }
    }

    @Test
    void aNameThatDoesNotExistIsSaid() {
        ApiSettings settings =
                ApiSettings.of("https://nowhere.invalid", "https://nowhere.invalid/token", "id", "secret", null);
        List<Check> checks = ConnectionTest.run(settings);
        assertFailsAt(Step.NAME, "nowhere.invalid", checks);
        assertEquals(1, checks.size());
    }

    @Test
    void theHostOfTheTokenIsLookedAtToo() throws Exception {
        int closed;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = taken.getLocalPort();
        }
        try (LoopbackServer server = LoopbackServer.saying(ONE_TICKET)) {
            List<Check> checks = ConnectionTest.run(
                    ApiSettings.of(server.url(), "http://127.0.0.1:" + closed + "/oauth2/token", "id", "secret", null));
            assertEquals(List.of(Step.NAME, Step.CONNECTION, Step.NAME), steps(checks, true));
            assertFailsAt(Step.CONNECTION, "takes no connection on port " + closed, checks);
            assertEquals(List.of(), server.seen());
        }
    }

    @Test
    void aServerWithoutTlsIsSaid() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(ONE_TICKET)) {
            int port = Integer.parseInt(server.url().replaceFirst(".*:", ""));
            ApiSettings settings = ApiSettings.of(
                    "https://127.0.0.1:" + port, "https://127.0.0.1:" + port + "/token", "id", "secret", null);
            List<Check> checks = ConnectionTest.run(settings.withTimeouts(
                    new Timeouts(Timeouts.DEFAULT.connect(), Duration.ofMillis(300), Timeouts.DEFAULT.body())));
            assertFailsAt(Step.TLS, "no secure connection to 127.0.0.1", checks);
        }
    }
}
