package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquipmentRoutesTest extends ServerTest {

    private static final int TOOL = Toolbox.FIRST_ID;

    private UUID open;

    @BeforeEach
    void emptyTicketInProgress() throws IOException {
        open = ticket("in_progress");
        for (int id : server.usedEquipment(open)) {
            caller.delete(Caller.EQUIPMENT + "/" + open + "/" + id);
        }
    }

    private String pair(Object equipmentId) {
        return Caller.EQUIPMENT + "/" + open + "/" + equipmentId;
    }

    @Test
    void whatIsAddedCanBeReadAndRemoved() throws IOException {
        Reply added = caller.post(Caller.EQUIPMENT, use(open, TOOL));
        assertEquals(201, added.status(), added.text());
        assertEquals("iCarsoft CR Pro", added.json().path("name").asText());
        assertEquals("2.0", added.json().path("version").asText());
        assertEquals(added.json(), caller.get(pair(TOOL)).json());
        JsonNode page = caller.get(Caller.EQUIPMENT + "?ticket_id=" + open).json();
        assertEquals(added.json(), page.path("result").get(0));
        assertEquals(1, page.path("total").asInt());
        assertEquals(open.toString(), page.path("query").path("ticket_id").asText());

        Reply removed = caller.delete(pair(TOOL));
        assertEquals(204, removed.status());
        assertEquals("", removed.text());
        assertProblem(404, caller.get(pair(TOOL)));
        assertProblem(404, caller.delete(pair(TOOL)));
        assertEquals(List.of(), server.usedEquipment(open));
    }

    @Test
    void aVersionThatIsNotThereIsNullAndANameMayBeEmpty() throws IOException {
        for (Toolbox.Tool tool : Toolbox.tools()) {
            Reply added = caller.post(Caller.EQUIPMENT, use(open, tool.id()));
            assertEquals(tool.name(), added.json().path("name").textValue());
            assertTrue(added.json().has("version"));
            assertEquals(tool.version(), added.json().path("version").textValue());
        }
    }

    @Test
    void theSamePairASecondTimeIsAConflict() throws IOException {
        caller.post(Caller.EQUIPMENT, use(open, TOOL));
        assertProblem(409, caller.post(Caller.EQUIPMENT, use(open, TOOL)));
        assertEquals(List.of(TOOL), server.usedEquipment(open));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepared", "pending", "outsourced", "closed", "cancelled", "parked"})
    void onlyATicketInProgressCanBeChanged(String state) throws IOException {
        caller.post(Caller.EQUIPMENT, use(open, TOOL));
        server.setTicketState(open, state);
        assertViolations(caller.post(Caller.EQUIPMENT, use(open, TOOL + 1)), "ticket_id");
        assertViolations(caller.delete(pair(TOOL)), "ticket_id");
        assertEquals(200, caller.get(pair(TOOL)).status());
        server.setTicketState(open, "in_progress");
        assertEquals(204, caller.delete(pair(TOOL)).status());
    }

    @Test
    void anUnknownTicketIsNotFoundAndUnknownEquipmentIsAViolation() throws IOException {
        UUID nowhere = UUID.randomUUID();
        assertProblem(404, caller.post(Caller.EQUIPMENT, use(nowhere, TOOL)));
        assertProblem(404, caller.delete(Caller.EQUIPMENT + "/" + nowhere + "/" + TOOL));
        assertProblem(404, caller.get(Caller.EQUIPMENT + "/" + nowhere + "/" + TOOL));
        assertViolations(caller.post(Caller.EQUIPMENT, use(open, 999_999)), "diagnostic_equipment_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "12.5", "2147483648", "null", "true"})
    void anEquipmentIdIsA32BitInteger(String id) throws IOException {
        assertViolations(caller.post(Caller.EQUIPMENT, use(open, id)), "diagnostic_equipment_id");
    }

    @Test
    void anIllFormedIdInThePathIsAViolation() throws IOException {
        assertViolations(caller.get(pair("x")), "diagnostic-equipment-id");
        assertViolations(caller.delete(pair("2147483648")), "diagnostic-equipment-id");
        assertViolations(caller.get(Caller.EQUIPMENT + "/1234/12"), "ticket-id");
    }

    @Test
    void everyViolationOfABodyIsNamedAtOnce() throws IOException {
        assertViolations(caller.post(Caller.EQUIPMENT, "{}"), "ticket_id", "diagnostic_equipment_id");
    }

    @Test
    void theListWithoutATicketSpansAllAndTeachesTheWholeToolbox() throws IOException {
        restart(ReferenceSettings.demo(directory.resolve("demo")));
        JsonNode all = caller.get(Caller.EQUIPMENT + "?limit=1000").json();
        Set<Integer> ids = new HashSet<>();
        Set<String> tickets = new HashSet<>();
        for (JsonNode row : all.path("result")) {
            ids.add(row.path("diagnostic_equipment_id").asInt());
            tickets.add(row.path("ticket_id").asText());
        }
        assertEquals(Toolbox.tools().size(), ids.size());
        assertTrue(tickets.size() > 50, "tickets with equipment: " + tickets.size());
        assertEquals(all.path("total").asInt(), all.path("result").size());

        JsonNode firstPage = caller.get(Caller.EQUIPMENT).json();
        assertEquals(25, firstPage.path("result").size());
        assertEquals(all.path("total"), firstPage.path("total"));
        assertEquals(
                all.path("result").get(30),
                caller.get(Caller.EQUIPMENT + "?limit=1&offset=30")
                        .json()
                        .path("result")
                        .get(0));
    }

    @Test
    void aTicketThatIsNotKnownHasAnEmptyPageAndAnIllFormedIdIsAViolation() throws IOException {
        assertEquals(
                0,
                caller.get(Caller.EQUIPMENT + "?ticket_id=" + UUID.randomUUID())
                        .json()
                        .path("total")
                        .asInt(-1));
        assertViolations(caller.get(Caller.EQUIPMENT + "?ticket_id=12&limit=-1"), "ticket_id", "limit");
    }

    @Test
    void whereAKeyIsConfiguredEquipmentDemandsItAndOdometerDoesNot() throws IOException {
        restart(settings().withApiKey("key-1"));
        assertEquals("key-1", server.apiKey());
        Reply without = caller.get(Caller.EQUIPMENT);
        assertProblem(401, without);
        assertTrue(without.text().contains("x-api-key"), without.text());
        assertEquals(
                403,
                caller.raw(caller.request(Caller.EQUIPMENT).header("x-api-key", "other"))
                        .status());
        assertEquals(
                200,
                caller.raw(caller.request(Caller.EQUIPMENT).header("x-api-key", "key-1"))
                        .status());
        assertEquals(
                401,
                caller.raw(caller.bare(Caller.EQUIPMENT).header("x-api-key", "key-1"))
                        .status());
        assertEquals(200, caller.get(Caller.ODOMETER + "?vin=" + VIN).status());
        assertEquals(200, caller.get(Caller.TICKETS).status());
    }
}
