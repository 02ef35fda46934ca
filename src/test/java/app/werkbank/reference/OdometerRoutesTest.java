package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdometerRoutesTest extends ServerTest {

    private static final String LIST = Caller.ODOMETER + "?vin=" + VIN;

    private List<String> values(String target) throws IOException {
        List<String> values = new ArrayList<>();
        caller.get(target)
                .json()
                .path("result")
                .forEach(row -> values.add(row.path("value").asText()));
        return values;
    }

    @Test
    void aRegistrationComesBackAsItsFloat() throws IOException {
        Reply added = register("182432.42");
        assertEquals(201, added.status(), added.text());
        assertTrue(added.text().contains("\"value\":182432.421875"), added.text());
        assertEquals(VIN, added.json().path("vin").asText());
        assertEquals("2026-03-15T08:12:28Z", added.json().path("created_at").asText());
        assertFalse(added.json().path("is_breaking").asBoolean());
        assertEquals(5, added.json().size(), "the answer does not repeat the ticket");

        Reply got = caller.get(Caller.ODOMETER + "/" + added.json().path("id").asText());
        assertEquals(added.json(), got.json());
        assertEquals(added.json(), caller.get(LIST).json().path("result").get(0));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000000000,1000000000", "16777217,16777216", "1e3,1000", "0.1e1,1"})
    void theBoundsAreIncluded(String sent, String kept) throws IOException {
        assertTrue(register(sent).text().contains("\"value\":" + kept + ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "0.99999999999", "1000000000.01", "1e400", "\"5\"", "true", "null", "[]", "{}"})
    void aValueOutOfRangeOrNoNumberIsAViolation(String value) throws IOException {
        assertViolations(register(value), "value");
        assertEquals(0, server.registrations(VIN).size());
    }

    @Test
    void everyViolationOfABodyIsNamedAtOnce() throws IOException {
        assertViolations(caller.post(Caller.ODOMETER, "{}"), "value", "vin", "ticket_id");
        assertViolations(
                caller.post(Caller.ODOMETER, registration("0", "SHORT", "no-uuid")), "value", "vin", "ticket_id");
        UUID ticket = ticket("closed");
        assertViolations(caller.post(Caller.ODOMETER, registration("5", VIN + "8", ticket)), "vin");
        assertViolations(
                caller.post(
                        Caller.ODOMETER, "{\"value\":5,\"vin\":12345678901234567,\"ticket_id\":\"" + ticket + "\"}"),
                "vin");
    }

    @Test
    void anUnknownTicketIsAViolationAndAClosedOneIsNot() throws IOException {
        assertViolations(caller.post(Caller.ODOMETER, registration("5", VIN, UUID.randomUUID())), "ticket_id");
        assertEquals(
                201,
                caller.post(Caller.ODOMETER, registration("5", VIN, ticket("closed")))
                        .status());
        assertEquals(ticket("closed"), server.registrations(VIN).getFirst().ticketId());
    }

    @Test
    void breakingIsStrictlyLowerThanTheOneBefore() throws IOException {
        List<Boolean> flags = new ArrayList<>();
        for (String value : List.of("100", "120", "90", "95", "95", "130", "129.99999999")) {
            clock.move(Duration.ofMinutes(1));
            flags.add(register(value).json().path("is_breaking").asBoolean());
        }
        assertEquals(List.of(false, false, true, false, false, false, false), flags);
    }

    @Test
    void withinASecondTheOrderOfArrivalDecides() throws IOException {
        List<Boolean> flags = new ArrayList<>();
        for (String value : List.of("100", "120", "90", "95")) {
            flags.add(register(value).json().path("is_breaking").asBoolean());
        }
        assertEquals(List.of(false, false, true, false), flags);
        assertEquals(List.of("100", "120", "90", "95"), values(LIST));
        assertEquals(List.of("95", "90", "120", "100"), values(LIST + "&sort_by%5Bcreated_at%5D=desc"));
    }

    @Test
    void otherVehiclesDoNotCount() throws IOException {
        register("100");
        String other = VIN.replace("999", "998");
        Reply reply = caller.post(Caller.ODOMETER, registration("50", other, ticket("in_progress")));
        assertFalse(reply.json().path("is_breaking").asBoolean());
    }

    @Test
    void aPageAppliesItsDefaultsAndSaysSo() throws IOException {
        for (int i = 1; i <= 30; i++) {
            clock.move(Duration.ofSeconds(2));
            register(Integer.toString(i * 10));
        }
        JsonNode page = caller.get(LIST).json();
        assertEquals(25, page.path("result").size());
        assertEquals(30, page.path("total").asInt());
        assertEquals("10", page.path("result").get(0).path("value").asText());
        JsonNode query = page.path("query");
        assertEquals(25, query.path("limit").asInt());
        assertEquals(0, query.path("offset").asInt(-1));
        assertEquals("asc", query.path("sort_by").path("created_at").asText());
        assertEquals(VIN, query.path("vin").asText());

        assertEquals(List.of("300", "290"), values(LIST + "&limit=2&sort_by%5Bcreated_at%5D=desc"));
        assertEquals(List.of("290", "300"), values(LIST + "&limit=1000&offset=28"));
        assertEquals(List.of(), values(LIST + "&limit=0"));
        assertEquals(List.of(), values(LIST + "&offset=" + Long.MAX_VALUE));
        assertEquals(30, caller.get(LIST + "&limit=0").json().path("total").asInt());
        assertEquals(
                "desc",
                caller.get(LIST + "&sort_by%5Bcreated_at%5D=desc")
                        .json()
                        .path("query")
                        .path("sort_by")
                        .path("created_at")
                        .asText());
    }

    @Test
    void aVehicleThatIsNotKnownHasAnEmptyPage() throws IOException {
        JsonNode page = caller.get(LIST).json();
        assertEquals(0, page.path("total").asInt(-1));
        assertTrue(page.path("result").isArray());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1001,limit",
        "limit=-1,limit",
        "limit=abc,limit",
        "limit=,limit",
        "limit=1.5,limit",
        "limit=5&limit=6,limit",
        "offset=-1,offset",
        "offset=9223372036854775808,offset",
        "offset=x,offset",
        "sort_by%5Bcreated_at%5D=up,sort_by[created_at]",
        "sort_by%5Bvalue%5D=asc,sort_by[value]",
        "sort_by=asc,sort_by"
    })
    void aParameterThatDoesNotFitIsAViolation(String query, String path) throws IOException {
        assertViolations(caller.get(LIST + "&" + query), path);
    }

    @Test
    void theVinIsRequiredAndSeventeenLong() throws IOException {
        assertViolations(caller.get(Caller.ODOMETER), "vin");
        assertViolations(caller.get(Caller.ODOMETER + "?vin=SHORT&limit=9999"), "vin", "limit");
    }

    @Test
    void anUnknownRegistrationIsNotFoundAndAnIllFormedIdIsAViolation() throws IOException {
        assertProblem(404, caller.get(Caller.ODOMETER + "/" + UUID.randomUUID()));
        assertViolations(caller.get(Caller.ODOMETER + "/12"), "odometer-registration-id");
    }

    @Test
    void idsAreNeverGivenTwiceAndRowsStayInOrderAcrossPages() throws IOException {
        String one = register("10").json().path("id").asText();
        String two = register("10").json().path("id").asText();
        assertNotEquals(one, two);
        String first = caller.get(LIST + "&limit=1")
                .json()
                .path("result")
                .get(0)
                .path("id")
                .asText();
        String second = caller.get(LIST + "&limit=1&offset=1")
                .json()
                .path("result")
                .get(0)
                .path("id")
                .asText();
        assertEquals(List.of(one, two), List.of(first, second));
    }

    @Test
    void instantsAreWholeSecondsInUtc() throws IOException {
        register("10");
        Instant created = server.registrations(VIN).getFirst().createdAt();
        assertEquals(Instant.parse("2026-03-15T08:12:28Z"), created);
        assertTrue(caller.get(LIST).text().contains("\"created_at\":\"" + created + "\""));
    }
}
