package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Caller.Reply;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest extends ServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2",
                "/v2/tickets",
                "/v2/tickets/tickets/",
                "/v1/tickets/tickets",
                "/v2/tickets/tickets/a/b"
            })
    void anUnknownPathIsNotFound(String path) throws IOException {
        assertProblem(404, caller.raw(caller.request(path)));
    }

    @Test
    void aWrongMethodIsNotAllowedAndTheRightOnesAreNamed() throws IOException {
        Reply reply = caller.raw(caller.request(Caller.ODOMETER).DELETE());
        assertProblem(405, reply);
        assertEquals("GET, POST", reply.header("Allow"));
        assertProblem(405, caller.raw(caller.request(Caller.TICKETS).PUT(BodyPublishers.ofString("{}"))));
        assertEquals(405, caller.raw(caller.request(Caller.TICKETS).HEAD()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {Caller.ODOMETER, Caller.EQUIPMENT})
    void aBodyHasToBeJson(String path) throws IOException {
        var text = caller.request(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"));
        assertProblem(415, caller.raw(text));
        assertProblem(415, caller.raw(caller.request(path).POST(BodyPublishers.noBody())));
        var form = caller.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b"));
        assertProblem(415, caller.raw(form));
        var withCharset = caller.request(path)
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{}"));
        assertProblem(400, caller.raw(withCharset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}{}",
                "[]",
                "null",
                "12",
                "\"text\"",
                "{\"value\":1,\"value\":2}",
                "{value:1}",
                "{'a':1}"
            })
    void malformedJsonIsABadRequest(String body) throws IOException {
        Reply reply = caller.post(Caller.ODOMETER, body);
        assertProblem(400, reply);
        assertTrue(reply.json().path("violations").isMissingNode(), reply.text());
    }

    @Test
    void aBodyThatIsNotUtf8IsABadRequest() throws IOException {
        var request = caller.request(Caller.ODOMETER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        assertProblem(400, caller.raw(request));
    }

    @Test
    void aBodyOverAMebibyteIsTooLarge() throws IOException {
        assertProblem(413, caller.post(Caller.ODOMETER, " ".repeat(Gateway.MAX_BODY + 1)));
        assertProblem(413, caller.post(Caller.ODOMETER, " ".repeat(5 * Gateway.MAX_BODY)));
        assertProblem(400, caller.post(Caller.ODOMETER, " ".repeat(Gateway.MAX_BODY)));
    }

    @Test
    void parametersThatAreNotPercentEncodedAreABadRequest() throws IOException {
        assertEquals(List.of("a b"), Parameters.decode("x=a+b").get("x"));
        assertEquals(List.of("1", ""), Parameters.decode("x=1&x=&&y").get("x"));
        Call call = new Call(Operation.LIST_TICKETS, Map.of(), "limit=%zz", new Headers(), "", List.of());
        Refusal refusal = assertThrows(Refusal.class, () -> new Parameters(call));
        assertEquals(400, refusal.answer().status());
    }

    @Test
    void everyAnswerTellsTheTimeOfTheMachine() throws IOException {
        Instant before = Instant.now();
        for (Reply reply : List.of(caller.get(Caller.TICKETS), caller.raw(caller.request("/nowhere")))) {
            Instant date = ZonedDateTime.parse(reply.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertTrue(Duration.between(before, date).abs().toSeconds() < 60, date.toString());
        }
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() throws IOException {
        assertTrue(InetAddress.getByName(server.api().getHost()).isLoopbackAddress());
        assertTrue(server.api().getPort() > 0);
        assertEquals(server.api() + "/oauth2/token", server.tokenUrl().toString());
    }

    @Test
    void requestsAreCountedAndRemembered() throws IOException {
        caller.request(Caller.TICKETS);
        int before = server.requests();
        caller.raw(caller.request(Caller.TICKETS + "?limit=1").header("X-Request-Id", "r-1"));
        caller.get(Caller.TICKETS + "?limit=9999");
        caller.raw(caller.request("/nowhere"));
        assertEquals(3, server.requests() - before);
        assertEquals(2, server.requests(Operation.LIST_TICKETS));
        assertEquals(1, server.requests(Operation.REQUEST_TOKEN));
        List<ServedRequest> served = server.served();
        assertEquals(
                List.of(
                        new ServedRequest("GET", Caller.TICKETS + "?limit=1", 200, "r-1"),
                        new ServedRequest("GET", Caller.TICKETS + "?limit=9999", 400, null),
                        new ServedRequest("GET", "/nowhere", 404, null)),
                served.subList(served.size() - 3, served.size()));
    }
}
