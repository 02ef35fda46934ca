package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.USED;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.domain.Kilometres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which outcome an answer with a status has (sync.md: what an answer means; faults F3, F9, F11 to F18). */
class OutcomeTest {

    private static final String HTML = "<!DOCTYPE html><html><head><title>Sign in</title><style>p{}</style></head>"
            + "<body><p>Welcome to <b>Café&nbsp;WLAN</b></p></body></html>";
    private static final String LIST = "{\"query\":{},\"result\":[" + REGISTRATION + "],\"total\":1}";

    private static <T> Answer<T> after(Say say, Function<RemoteApi, Answer<T>> call) throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(say);
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            return call.apply(api);
        }
    }

    private static Answer<?> add(Say say) throws Exception {
        return after(say, api -> api.addOdometerRegistration(VIN, Kilometres.of("182432.42"), TICKET, REQUEST));
    }

    private static Answer<?> list(Say say) throws Exception {
        return after(say, api -> api.listOdometerRegistrations(VIN, 10, 0, SortOrder.ASC, REQUEST));
    }

    private static Answer<?> remove(Say say) throws Exception {
        return after(say, api -> api.removeUsedEquipment(TICKET, 12, REQUEST));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 206, 299})
    @Proves({"I9", "F18"})
    void any2xxWhoseBodyIsTheResourceIsASuccess(int status) throws Exception {
        assertEquals(Outcome.SUCCESS, add(Say.json(status, REGISTRATION)).outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/problem+json", "text/html", "application/json; charset=utf-8"})
    @Proves("F18")
    void theContentTypeDoesNotDecide(String type) throws Exception {
        assertEquals(Outcome.SUCCESS, add(Say.answer(201, type, REGISTRATION)).outcome());
    }

    @Test
    @Proves({"F9", "F18"})
    void a201WithoutAReadableBodyIsCommittedButUnread() throws Exception {
        for (String body : List.of("", "{", REGISTRATION.substring(0, 90), HTML, "{}", "[]", "null", "OK")) {
            Answer<?> answer = add(Say.json(201, body));
            assertEquals(Outcome.UNREADABLE, answer.outcome(), body);
            assertEquals(201, answer.status());
            assertFalse(answer.outcome().nothingHappened());
        }
    }

    @Test
    @Proves({"I9", "F18"})
    void another2xxWithoutTheResourceIsUnknownForAWrite() throws Exception {
        for (String body : List.of("", "{}", "{\"status\":\"accepted\"}", REGISTRATION.substring(0, 90))) {
            assertEquals(Outcome.OTHER_SUCCESS, add(Say.json(202, body)).outcome(), body);
            assertEquals(Outcome.OTHER_SUCCESS, add(Say.json(200, body)).outcome(), body);
        }
        assertEquals(Outcome.OTHER_SUCCESS, add(Say.json(204, "")).outcome());
        assertEquals(Outcome.NOT_API, add(Say.json(200, HTML)).outcome());
    }

    @Test
    @Proves("F18")
    void onlyA204SaysThatSomethingWasRemoved() throws Exception {
        assertEquals(Outcome.SUCCESS, remove(Say.json(204, "")).outcome());
        assertEquals(Outcome.OTHER_SUCCESS, remove(Say.json(200, "")).outcome());
        assertEquals(Outcome.OTHER_SUCCESS, remove(Say.json(202, "{}")).outcome());
        assertEquals(Outcome.OTHER_SUCCESS, remove(Say.json(200, USED)).outcome());
        assertEquals(Outcome.NOT_API, remove(Say.json(200, HTML)).outcome());
    }

    @Test
    @Proves({"I13", "F3"})
    void aListWithoutAResultIsNeverAnEmptyOne() throws Exception {
        for (String body : List.of(
                "{}",
                "[]",
                "{\"total\":0}",
                "{\"result\":null,\"total\":0}",
                "{\"result\":{},\"total\":0}",
                "{\"results\":[]}",
                HTML,
                "Success")) {
            Answer<?> answer = list(Say.json(200, body));
            assertEquals(Outcome.NOT_API, answer.outcome(), body);
            assertNull(answer.body());
        }
    }

    @Test
    @Proves("F9")
    void aListThatIsCutOffIsNoListAtAll() throws Exception {
        for (int length = 1; length < LIST.length(); length++) {
            assertEquals(
                    Outcome.UNREADABLE,
                    list(Say.json(200, LIST.substring(0, length))).outcome());
        }
        assertEquals(Outcome.UNREADABLE, list(Say.json(200, "")).outcome());
        assertEquals(Outcome.UNREADABLE, list(Say.json(200, LIST + LIST)).outcome());
    }

    @Test
    void aListMayBeEmptyAndMayLackTotalAndQuery() throws Exception {
        Answer<?> answer = list(Say.json(200, "{\"result\":[]}"));
        assertEquals(new Page<>(List.of(), null, Map.of(), 0), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                400, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 425, 426, 429, 500, 502, 503, 504, 600,
                999
            })
    void aRefusalKeepsItsStatus(int status) throws Exception {
        Answer<?> answer = add(Say.problem(status, "{\"title\":\"No\",\"status\":418}"));
        assertEquals(Outcome.REFUSED, answer.outcome());
        assertEquals(status, answer.status());
        assertEquals("No", Objects.requireNonNull(answer.problem()).title());
        assertEquals(418, answer.problem().status());
        assertEquals(2, answer.requests());
    }

    @ParameterizedTest
    @CsvSource({"301,GET", "302,GET", "307,POST", "308,POST", "303,POST", "304,GET"})
    @Proves("F11")
    void aRedirectIsNotFollowed(int status, String method) throws Exception {
        Say redirect = Say.json(status, "", "Location: /elsewhere?vin=JH4KA7630PC007649");
        try (LoopbackServer server = LoopbackServer.saying(redirect);
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = method.equals("GET")
                    ? api.listTickets(1, 0, REQUEST)
                    : api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
            assertEquals(Outcome.REDIRECTED, answer.outcome());
            assertEquals(status, answer.status());
            assertEquals(1, server.calls().size());
            assertTrue(answer.detail().contains("/elsewhere"), answer.detail());
            assertFalse(answer.detail().contains(VIN.text()), answer.detail());
        }
    }

    @Test
    @Proves("F3")
    void aProxyThatAsksForASignInIsNamed() throws Exception {
        assertEquals(
                Outcome.PROXY,
                add(Say.answer(407, "text/html", HTML, "Proxy-Authenticate: Basic realm=\"shop\""))
                        .outcome());
    }

    @Test
    void aPageInPlaceOfAProblemIsReadAsText() throws Exception {
        Answer<?> answer = add(Say.answer(502, "text/html", HTML));
        Problem problem = Objects.requireNonNull(answer.problem());
        assertEquals("Sign in Welcome to Café WLAN", problem.detail());
        assertEquals(HTML, problem.raw());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After: 120|PT2M",
                "Retry-After: 0|PT0S",
                "Retry-After: Tue, 15 Nov 1994 08:13:01 GMT|PT30S",
                "Retry-After: Tue, 15 Nov 1994 08:00:00 GMT|PT0S",
                "Retry-After: soon|",
                "Retry-After: -5|",
                "Retry-After: 99999999999999999999|",
                "X-None: 1|"
            })
    @Proves("F16")
    void retryAfterIsReadAsSecondsOrAsADate(String header, Duration expected) throws Exception {
        Answer<?> answer = add(Say.problem(429, "", "Date: Tue, 15 Nov 1994 08:12:31 GMT", header));
        assertEquals(429, answer.status());
        assertEquals(expected, answer.retryAfter());
        assertNull(answer.problem());
    }

    @Test
    void aDateThatIsNoneIsNoDate() throws Exception {
        assertNull(list(Say.json(200, LIST, "Date: yesterday")).serverDate());
    }

    @Test
    @Proves({"F13", "F14"})
    void aRefusalOnEquipmentNamesTheApiKey() throws Exception {
        Say forbidden = Say.problem(403, "{\"title\":\"Forbidden\"}");
        String unset = remove(forbidden).detail();
        assertTrue(unset.contains("API key (x-api-key)") && unset.contains("none is set"), unset);
        assertFalse(list(forbidden).detail().contains("API key"));
        try (LoopbackServer server = LoopbackServer.saying(Say.problem(401, ""))) {
            ApiSettings keyed =
                    ApiSettings.of(server.url(), server.url() + "/oauth2/token", "werkbank", "secret", "the key");
            try (HttpRemoteApi api = new HttpRemoteApi(keyed)) {
                String sent = api.getUsedEquipment(TICKET, 12, REQUEST).detail();
                assertTrue(sent.contains("an API key was sent"), sent);
                assertFalse(sent.contains("the key"), sent);
            }
        }
    }
}
