package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRoutesTest extends ServerTest {

    @Test
    void theListHasEveryTicketOfEveryStateOnce() throws IOException {
        JsonNode page = caller.get(Caller.TICKETS + "?limit=1000").json();
        assertEquals(24, page.path("total").asInt());
        Set<String> ids = new HashSet<>(page.path("result").findValuesAsText("id"));
        Set<String> states = new HashSet<>(page.path("result").findValuesAsText("state"));
        assertEquals(24, ids.size());
        assertEquals(Set.copyOf(TicketRow.STATES), states);
        assertEquals(1000, page.path("query").path("limit").asInt());
    }

    @Test
    void everyFieldOfTheContractIsThereAndNullWhereUnknown() throws IOException {
        for (JsonNode ticket : caller.get(Caller.TICKETS + "?limit=1000").json().path("result")) {
            assertEquals(15, ticket.size(), ticket.toString());
            boolean done =
                    Set.of("closed", "cancelled").contains(ticket.path("state").asText());
            assertEquals(done, !ticket.path("finished_at").isNull(), ticket.toString());
            assertTrue(ticket.path("ticket_number").asLong() >= 7_440_303);
        }
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        JsonNode all = caller.get(Caller.TICKETS + "?limit=1000").json().path("result");
        JsonNode page = caller.get(Caller.TICKETS + "?limit=10&offset=5").json();
        assertEquals(10, page.path("result").size());
        for (int i = 0; i < 10; i++) {
            assertEquals(all.get(5 + i), page.path("result").get(i));
        }
        assertEquals(24, caller.get(Caller.TICKETS).json().path("result").size());
        assertEquals(
                0, caller.get(Caller.TICKETS + "?limit=0").json().path("result").size());
        assertEquals(
                0,
                caller.get(Caller.TICKETS + "?offset=24").json().path("result").size());
    }

    @Test
    void filtersFilterAndAreEchoed() throws IOException {
        JsonNode closed = caller.get(Caller.TICKETS + "?state=closed").json();
        assertEquals("closed", closed.path("query").path("state").asText());
        assertEquals(closed.path("total").asInt(), closed.path("result").size());
        closed.path("result")
                .forEach(ticket -> assertEquals("closed", ticket.path("state").asText()));
        long number = closed.path("result").get(0).path("ticket_number").asLong();
        JsonNode one = caller.get(Caller.TICKETS + "?ticket_number=" + number).json();
        assertEquals(1, one.path("total").asInt());
        assertEquals(closed.path("result").get(0), one.path("result").get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "state=parked,state",
        "state=,state",
        "ticket_number=x,ticket_number",
        "limit=1001,limit",
        "limit=-1,limit",
        "offset=-1,offset"
    })
    void aParameterThatDoesNotFitIsAViolation(String query, String path) throws IOException {
        assertViolations(caller.get(Caller.TICKETS + "?" + query), path);
    }

    @Test
    void oneTicketIsReadByItsId() throws IOException {
        JsonNode first =
                caller.get(Caller.TICKETS + "?limit=1").json().path("result").get(0);
        assertEquals(
                first,
                caller.get(Caller.TICKETS + "/" + first.path("id").asText()).json());
        assertProblem(404, caller.get(Caller.TICKETS + "/" + UUID.randomUUID()));
        assertViolations(caller.get(Caller.TICKETS + "/7440303"), "ticket-id");
    }

    @Test
    void theBackOfficeChangesAStateWhileTheServerRuns() throws IOException {
        UUID id = ticket("in_progress");
        clock.move(Duration.ofMinutes(30));
        server.setTicketState(id, "closed");
        JsonNode closed = caller.get(Caller.TICKETS + "/" + id).json();
        assertEquals("closed", closed.path("state").asText());
        assertEquals("2026-03-15T08:42:28Z", closed.path("finished_at").asText());
        assertEquals("2026-03-15T08:42:28Z", closed.path("updated_at").asText());
        server.setTicketState(id, "in_progress");
        assertTrue(
                caller.get(Caller.TICKETS + "/" + id).json().path("finished_at").isNull());
        assertThrows(IllegalArgumentException.class, () -> server.setTicketState(UUID.randomUUID(), "closed"));
    }

    @Test
    void ticketsInProgressHaveAVehicleWithAHistory() throws IOException {
        restart(ReferenceSettings.demo(directory.resolve("demo")));
        JsonNode open = caller.get(Caller.TICKETS + "?limit=1000&state=in_progress")
                .json()
                .path("result");
        assertTrue(open.size() >= 20, "in progress: " + open.size());
        int rich = 0;
        for (JsonNode ticket : open) {
            assertFalse(ticket.path("vin").isNull());
            rich += server.registrations(ticket.path("vin").asText()).size() >= 25 ? 1 : 0;
        }
        assertTrue(rich >= 10, "with a rich history: " + rich);
    }
}
