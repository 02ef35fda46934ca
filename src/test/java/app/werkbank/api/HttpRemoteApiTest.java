package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.api.LoopbackServer.Seen;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HttpRemoteApiTest {

    static final Vin VIN = new Vin("JH4KA7630PC007649");
    static final UUID TICKET = UUID.fromString("595be628-f6f2-4262-9c10-6389c6c4a5b8");
    static final UUID REQUEST = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");

    static final String REGISTRATION = """
        {"id":"497f6eca-6276-4993-bfeb-53cbbbba6f08","created_at":"2023-03-15T08:12:28Z","is_breaking":true,\
        "value":182432.42,"vin":"JH4KA7630PC007649"}\
        """;
    static final String USED = """
        {"ticket_id":"595be628-f6f2-4262-9c10-6389c6c4a5b8","diagnostic_equipment_id":12,\
        "name":"iCarsoft CR Pro","version":"2.0"}\
        """;
    static final String TICKET_JSON = """
        {"id":"595be628-f6f2-4262-9c10-6389c6c4a5b8","ticket_number":7440303,"state":"in_progress",\
        "vin":"JH4KA7630PC007649","created_at":"2023-03-15T08:00:00Z","colour":"red"}\
        """;

    private static final OdometerRegistration REGISTERED = new OdometerRegistration(
            UUID.fromString("497f6eca-6276-4993-bfeb-53cbbbba6f08"),
            Instant.parse("2023-03-15T08:12:28Z"),
            true,
            Kilometres.of("182432.42"),
            VIN.text());
    private static final UsedEquipment USED_EQUIPMENT =
            new UsedEquipment(TICKET, new Equipment(12, "iCarsoft CR Pro", "2.0"));

    /** Makes one call against a server that says one thing, and holds the request against the contract. */
    private static <T> Answer<T> call(Say say, Function<RemoteApi, Answer<T>> call, String method, String target)
            throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(say);
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<T> answer = call.apply(api);
            Seen request = server.calls().getLast();
            server.seen().forEach(Seen::keepsContract);
            assertEquals(List.of(method, target), List.of(request.method(), request.target()));
            assertEquals(REQUEST.toString(), request.header("X-Request-Id"));
            assertEquals("Bearer token-1", request.header("Authorization"));
            assertEquals("", request.header("Accept-Encoding"));
            assertEquals(2, answer.requests());
            return answer;
        }
    }

    private static Say page(String rows) {
        return Say.json(
                200,
                "{\"query\":{\"limit\":25,\"sort_by\":{\"created_at\":\"asc\"}},\"result\":[" + rows
                        + "],\"total\":1}");
    }

    @Test
    void aVehiclesRegistrationsAreListedInTheOrderAskedFor() throws Exception {
        Answer<Page<OdometerRegistration>> answer = call(
                page(REGISTRATION),
                api -> api.listOdometerRegistrations(VIN, 1000, 25, SortOrder.DESC, REQUEST),
                "GET",
                "/v2/vehicles/odometer-registrations?limit=1000&offset=25&sort_by%5Bcreated_at%5D=desc"
                        + "&vin=JH4KA7630PC007649");
        Page<OdometerRegistration> page = answer.resource();
        assertEquals(List.of(REGISTERED), page.rows());
        assertEquals(1, page.total());
        assertEquals(Map.of("limit", new BigDecimal(25), "sort_by", Map.of("created_at", "asc")), page.query());
        assertEquals(0, page.unreadable());
    }

    @Test
    void aRegistrationIsAddedWithItsValueAsTyped() throws Exception {
        try (LoopbackServer server =
                        LoopbackServer.saying(Say.json(201, REGISTRATION, "Date: Tue, 15 Nov 1994 08:12:31 GMT"));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<OdometerRegistration> answer =
                    api.addOdometerRegistration(VIN, Kilometres.of("182432.420"), TICKET, REQUEST);
            assertEquals(REGISTERED, answer.resource());
            assertEquals(201, answer.status());
            assertEquals(Instant.parse("1994-11-15T08:12:31Z"), answer.serverDate());
            Seen request = server.calls().getFirst();
            request.keepsContract();
            assertEquals(
                    "{\"value\":182432.420,\"vin\":\"JH4KA7630PC007649\",\"ticket_id\":\"" + TICKET + "\"}",
                    request.body());
        }
    }

    @Test
    void aValueIsNeverWrittenWithAnExponent() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.json(201, REGISTRATION));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            api.addOdometerRegistration(VIN, Kilometres.of("1E+9"), TICKET, REQUEST);
            server.calls().getFirst().keepsContract();
            assertTrue(server.calls().getFirst().body().startsWith("{\"value\":1000000000,"));
        }
    }

    @Test
    void aValueThatTheApiWouldNotTakeIsNotSent() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.json(201, REGISTRATION));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            for (String value : List.of("0", "0.9", "1000000000.1", "-5", "1E+999999999")) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> api.addOdometerRegistration(VIN, Kilometres.of(value), TICKET, REQUEST),
                        value);
            }
            assertThrows(IllegalArgumentException.class, () -> api.listTickets(1001, 0, REQUEST));
            assertThrows(IllegalArgumentException.class, () -> api.listTickets(-1, 0, REQUEST));
            assertThrows(IllegalArgumentException.class, () -> api.listTickets(1, -1, REQUEST));
            assertEquals(List.of(), server.seen());
        }
    }

    @Test
    void aSingleRegistrationIsRead() throws Exception {
        assertEquals(
                REGISTERED,
                call(
                                Say.json(200, REGISTRATION),
                                api -> api.getOdometerRegistration(REGISTERED.id(), REQUEST),
                                "GET",
                                "/v2/vehicles/odometer-registrations/497f6eca-6276-4993-bfeb-53cbbbba6f08")
                        .resource());
    }

    @Test
    void usedEquipmentIsListedOfOneTicketAndOfAll() throws Exception {
        assertEquals(
                List.of(USED_EQUIPMENT),
                call(
                                page(USED),
                                api -> api.listUsedEquipment(TICKET, 0, 0, REQUEST),
                                "GET",
                                "/v2/tickets/used-diagnostic-equipment?limit=0&offset=0&ticket_id=" + TICKET)
                        .resource()
                        .rows());
        assertEquals(
                List.of(USED_EQUIPMENT),
                call(
                                page(USED),
                                api -> api.listUsedEquipment(null, 1000, 0, REQUEST),
                                "GET",
                                "/v2/tickets/used-diagnostic-equipment?limit=1000&offset=0")
                        .resource()
                        .rows());
    }

    @Test
    void usedEquipmentIsAddedReadAndRemoved() throws Exception {
        String path = "/v2/tickets/used-diagnostic-equipment";
        assertEquals(
                USED_EQUIPMENT,
                call(Say.json(201, USED), api -> api.addUsedEquipment(TICKET, 12, REQUEST), "POST", path)
                        .resource());
        assertEquals(
                USED_EQUIPMENT,
                call(
                                Say.json(200, USED),
                                api -> api.getUsedEquipment(TICKET, 12, REQUEST),
                                "GET",
                                path + "/" + TICKET + "/12")
                        .resource());
        assertEquals(
                new Removed(TICKET, 12),
                call(
                                Say.json(204, ""),
                                api -> api.removeUsedEquipment(TICKET, 12, REQUEST),
                                "DELETE",
                                path + "/" + TICKET + "/12")
                        .resource());
    }

    @Test
    void ticketsAreListedAndReadWithTheirRawText() throws Exception {
        Ticket listed = call(
                        page(TICKET_JSON),
                        api -> api.listTickets(25, 0, REQUEST),
                        "GET",
                        "/v2/tickets/tickets?limit=25&offset=0")
                .resource()
                .rows()
                .getFirst();
        Ticket read = call(
                        Say.json(200, TICKET_JSON),
                        api -> api.getTicket(TICKET, REQUEST),
                        "GET",
                        "/v2/tickets/tickets/" + TICKET)
                .resource();
        assertEquals(read, listed);
        assertEquals(7440303, read.number());
        assertEquals(TicketState.IN_PROGRESS, read.state());
        assertEquals(VIN.text(), read.vin());
        assertEquals(TICKET_JSON, read.raw());
        assertNull(read.customerReference());
    }

    @Test
    void theApiKeyGoesBesideTheTokenWhereTheContractNamesIt() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(page(""))) {
            ApiSettings keyed = ApiSettings.of(
                    server.url(), server.url() + "/oauth2/token", "werkbank", "a secret & more", "the key");
            try (HttpRemoteApi api = new HttpRemoteApi(keyed)) {
                api.listUsedEquipment(null, 1, 0, REQUEST);
                api.listTickets(1, 0, REQUEST);
            }
            Seen equipment = server.calls().getFirst();
            assertEquals("the key", equipment.header("x-api-key"));
            assertEquals("Bearer token-1", equipment.header("Authorization"));
            assertEquals("", server.calls().getLast().header("x-api-key"));
        }
    }

    @Test
    void theBaseAddressMayHaveAPath() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(page(""))) {
            ApiSettings settings = ApiSettings.of(
                    server.url() + "/gateway/", server.url() + "/oauth2/token", "werkbank", "secret", null);
            try (HttpRemoteApi api = new HttpRemoteApi(settings)) {
                assertTrue(api.listTickets(1, 0, REQUEST).succeeded());
            }
            assertEquals(
                    "/gateway/v2/tickets/tickets?limit=1&offset=0",
                    server.calls().getFirst().target());
        }
    }

    @Test
    @Proves("I18")
    void noSecretAndNoVinIsInAnAnswersWords() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.problem(403, "{\"title\":\"Forbidden\"}"));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = api.listOdometerRegistrations(VIN, 1, 0, SortOrder.ASC, REQUEST);
            String words = answer + " " + server.settings();
            assertFalse(words.contains("a secret & more"), words);
            assertFalse(words.contains(VIN.text()), words);
            assertFalse(words.contains("token-1"), words);
        }
    }
}
