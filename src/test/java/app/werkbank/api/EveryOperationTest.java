package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.TICKET_JSON;
import static app.werkbank.api.HttpRemoteApiTest.USED;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.domain.Kilometres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented operation against success and against every class of refusal (faults F12 to F18). */
@Execution(ExecutionMode.CONCURRENT)
class EveryOperationTest {
    private static final String VIOLATIONS = """
        {"type":"/problems/violations","title":"Bad request","status":400,"violations":[
         {"propertyPath":"value","message":"too low"},"a line",{"field":"vin","code":17},null,["nested",[1]]]}
        """;

    /** The operations of the contract, with the success each documents. */
    enum Documented {
        LIST_ODOMETER(
                200, list(REGISTRATION), api -> api.listOdometerRegistrations(VIN, 10, 0, SortOrder.ASC, REQUEST)),
        ADD_ODOMETER(
                201,
                REGISTRATION,
                api -> api.addOdometerRegistration(VIN, Kilometres.of("182432.42"), TICKET, REQUEST)),
        GET_ODOMETER(200, REGISTRATION, api -> api.getOdometerRegistration(TICKET, REQUEST)),
        LIST_USED(200, list(USED), api -> api.listUsedEquipment(TICKET, 10, 0, REQUEST)),
        ADD_USED(201, USED, api -> api.addUsedEquipment(TICKET, 12, REQUEST)),
        GET_USED(200, USED, api -> api.getUsedEquipment(TICKET, 12, REQUEST)),
        REMOVE_USED(204, "", api -> api.removeUsedEquipment(TICKET, 12, REQUEST)),
        LIST_TICKETS(200, list(TICKET_JSON), api -> api.listTickets(10, 0, REQUEST)),
        GET_TICKET(200, TICKET_JSON, api -> api.getTicket(TICKET, REQUEST));

        final int status;
        final String body;
        final Function<RemoteApi, Answer<?>> call;

        Documented(int status, String body, Function<RemoteApi, Answer<?>> call) {
            this.status = status;
            this.body = body;
            this.call = call;
        }

        private static String list(String row) {
            return "{\"query\":{},\"result\":[" + row + "],\"total\":1}";
        }
    }

    private static Answer<?> after(Documented operation, LoopbackServer.Script script) throws Exception {
        try (LoopbackServer server = LoopbackServer.withTokens(script);
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = operation.call.apply(api);
            server.calls().forEach(LoopbackServer.Seen::keepsContract);
            assertFalse(answer.detail().isEmpty());
            assertFalse(answer.detail().contains(VIN.text()), answer.detail());
            assertEquals(server.seen().size(), answer.requests(), "every request is counted");
            return answer;
        }
    }

    private static Answer<?> said(Documented operation, Say say) throws Exception {
        return after(operation, (request, number) -> request.forToken() ? Say.token("t") : say);
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentedSuccessIsOne(Documented operation) throws Exception {
        Answer<?> answer = said(operation, Say.json(operation.status, operation.body));
        assertEquals(Outcome.SUCCESS, answer.outcome());
        assertNotNull(answer.body());
        assertEquals(2, answer.requests());
    }

    private static Stream<Arguments> refusals() {
        int[] statuses = {
            400, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 425, 426, 429, 500, 502, 503, 504, 600, 999
        };
        List<Arguments> table = new ArrayList<>();
        for (Documented operation : Documented.values()) {
            for (int status : statuses) {
                table.add(argumentSet(operation + " " + status, operation, status));
            }
        }
        return table.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @Proves({"F12", "F14", "F15", "F16", "F17", "F18"})
    void aRefusalIsOneAndKeepsItsStatus(Documented operation, int status) throws Exception {
        Answer<?> answer = said(operation, Say.problem(status, "{\"title\":\"No\",\"status\":" + status + "}"));
        assertEquals(Outcome.REFUSED, answer.outcome());
        assertEquals(status, answer.status());
        assertNull(answer.body());
        assertNotNull(answer.problem());
        assertEquals("No", answer.problem().title());
        assertEquals(2, answer.requests(), "nothing is asked again by itself");
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F12")
    void violationsOfAnyShapeAreKept(Documented operation) throws Exception {
        Answer<?> answer = said(operation, Say.problem(400, VIOLATIONS));
        assertEquals(Outcome.REFUSED, answer.outcome());
        assertNotNull(answer.problem());
        assertTrue(answer.problem().violations().size() >= 3, answer.problem().toString());
        assertEquals(VIOLATIONS, answer.problem().raw());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F13")
    void a401OnceIsRenewedAndReplayed(Documented operation) throws Exception {
        Answer<?> answer = after(
                operation,
                (request, number) -> request.forToken()
                        ? Say.token("token-" + number)
                        : request.header("Authorization").equals("Bearer token-1")
                                ? Say.problem(401, "")
                                : Say.json(operation.status, operation.body));
        assertEquals(Outcome.SUCCESS, answer.outcome());
        assertEquals(4, answer.requests());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F13")
    void a401AlwaysIsAMatterOfCredentials(Documented operation) throws Exception {
        Answer<?> answer = said(operation, Say.problem(401, "{\"title\":\"Unauthorized\"}"));
        assertEquals(Outcome.CREDENTIALS, answer.outcome());
        assertTrue(answer.outcome().nothingHappened());
        assertEquals(4, answer.requests(), "one renewal, one replay");
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F13")
    void withoutATokenNothingLeaves(Documented operation) throws Exception {
        Answer<?> down = after(operation, (request, number) -> Say.problem(503, ""));
        assertEquals(Outcome.TOKEN_UNAVAILABLE, down.outcome());
        assertEquals(1, down.requests());
        Answer<?> refused = after(operation, (request, number) -> Say.json(401, "{\"error\":\"invalid_client\"}"));
        assertEquals(Outcome.CREDENTIALS, refused.outcome());
        assertEquals(1, refused.requests());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F16")
    void a429TellsHowLongToWait(Documented operation) throws Exception {
        assertEquals(Duration.ofSeconds(7), wait(operation, "Retry-After: 7"));
        assertEquals(
                Duration.ofSeconds(30),
                wait(operation, "Date: Tue, 15 Nov 1994 08:12:31 GMT\r\nRetry-After: Tue, 15 Nov 1994 08:13:01 GMT"));
        assertNull(wait(operation, "X-None: 1"));
    }

    private static @Nullable Duration wait(Documented operation, String headers) throws Exception {
        Answer<?> answer = said(operation, Say.problem(429, "", headers));
        assertEquals(429, answer.status());
        return answer.retryAfter();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F18")
    void anotherSuccessCountsWhereItsBodyIsTheResourceAndOnlyThen(Documented operation) throws Exception {
        boolean removal = operation == Documented.REMOVE_USED;
        for (int status : new int[] {200, 201, 202, 299}) {
            Outcome withBody = said(operation, Say.json(status, removal ? USED : operation.body))
                    .outcome();
            assertEquals(removal ? Outcome.OTHER_SUCCESS : Outcome.SUCCESS, withBody, "with " + status);
            Outcome empty = said(operation, Say.json(status, "")).outcome();
            assertEquals(
                    status == operation.status ? Outcome.UNREADABLE : Outcome.OTHER_SUCCESS, empty, "empty " + status);
        }
        assertEquals(
                removal ? Outcome.SUCCESS : Outcome.OTHER_SUCCESS,
                said(operation, Say.json(204, "")).outcome());
    }

    @ParameterizedTest
    @EnumSource
    @Proves("F18")
    void theContentTypeDoesNotDecide(Documented operation) throws Exception {
        for (String type : List.of("text/plain", "text/html", "application/octet-stream")) {
            assertEquals(
                    Outcome.SUCCESS,
                    said(operation, Say.answer(operation.status, type, operation.body))
                            .outcome(),
                    type);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"F3", "F18"})
    void aPageOfHtmlIsNeverASuccess(Documented operation) throws Exception {
        Answer<?> answer = said(operation, Say.answer(200, "text/html", "<!doctype html><title>Sign in</title>"));
        assertFalse(answer.succeeded());
        assertFalse(answer.outcome().nothingHappened());
    }
}
