package app.werkbank.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.RealProcess;
import app.werkbank.reference.Fault;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program as it is started by people and schedules, against a server that takes only what the contract allows. */
@Execution(ExecutionMode.CONCURRENT)
class StrictRelayTest {
    private static final Set<String> OF_THE_TOUR = Set.of(
            "POST /oauth2/token",
            "GET /v2/tickets/tickets",
            "GET /v2/vehicles/odometer-registrations",
            "POST /v2/vehicles/odometer-registrations",
            "GET /v2/tickets/used-diagnostic-equipment",
            "POST /v2/tickets/used-diagnostic-equipment");

    @TempDir
    private Path folder;

    private ReferenceServer server;
    private StrictRelay relay;

    @BeforeEach
    void serve() {
        server = ReferenceServer.start(
                ReferenceSettings.demo(folder.resolve("reference")).withData(5L, 60, 800));
        relay = new StrictRelay(server.api());
    }

    @AfterEach
    void end() {
        relay.close();
        server.close();
    }

    @Test
    void theTourKeepsTheContractToTheLetter() throws Exception {
        JsonNode tour =
                run(0, "tour", "--job-only", "--out", folder.resolve("tour").toString());
        assertEquals(List.of(), relay.rejected());
        assertTrue(
                relay.operations().containsAll(OF_THE_TOUR), relay.operations().toString());
        assertTrue(tour.get("confirmed").asInt() >= 3, tour.toString());
        assertEquals(0, tour.get("pending").asInt());
    }

    @Test
    void syncKeepsTheContractToTheLetterAlsoWhereItLooksUpWhatBecameOfAnEntry() throws Exception {
        String home = folder.resolve("home").toString();
        run(0, "sync", "--home", home);
        JsonNode tickets = tickets(home);
        JsonNode ticket = open(tickets);
        Path readings = Files.writeString(
                folder.resolve("readings.csv"),
                "vin,value,unit,ticket,observed_at\n" + ticket.get("vin").asText() + ",900000.5,km,"
                        + ticket.get("number").asText() + ",2026-03-01T08:00:00Z\n");
        Path tools = Files.writeString(
                folder.resolve("tools.csv"),
                "ticket,equipment_id\n" + ticket.get("number").asText() + "," + unused(tickets, ticket) + "\n");
        run(0, "import", readings.toString(), "--home", home);
        run(0, "import", tools.toString(), "--home", home);
        server.faults(Faults.once(Operation.ADD_ODOMETER_REGISTRATION, Fault.Cut.AFTER));
        JsonNode sync = run(0, "sync", "--wait", "60", "--home", home);
        assertEquals(List.of(), relay.rejected());
        assertEquals(2, sync.get("confirmed").asInt(), sync.toString());
        assertTrue(
                relay.operations().containsAll(OF_THE_TOUR), relay.operations().toString());
    }

    @Test
    void whatBreaksTheContractIsNotLetThrough() throws Exception {
        server.faults(Faults.always(Operation.LIST_TICKETS, Fault.Content.ODD_FIELDS));
        JsonNode sync = run(3, "sync", "--home", folder.resolve("home").toString());
        assertEquals(0, sync.at("/pulled/tickets").asInt(), sync.toString());
        assertTrue(
                relay.rejected().getFirst().startsWith("GET /v2/tickets/tickets?"),
                relay.rejected().toString());
    }

    private JsonNode tickets(String home) throws Exception {
        RealProcess.Ended tickets =
                RealProcess.run(environment(), "export", "tickets", "--format", "json", "--home", home);
        return new ObjectMapper().readTree(tickets.out());
    }

    private static JsonNode open(JsonNode tickets) {
        for (JsonNode ticket : tickets) {
            if (ticket.get("state").asText().equals("in_progress")
                    && ticket.path("vin").asText("").length() == 17) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket in progress with a VIN");
    }

    /** A tool that is used on other tickets, and not on this one. */
    private int unused(JsonNode tickets, JsonNode ticket) {
        List<Integer> there = used(ticket);
        for (JsonNode other : tickets) {
            for (int tool : used(other)) {
                if (!there.contains(tool)) {
                    return tool;
                }
            }
        }
        throw new AssertionError("every tool is used on ticket " + ticket.get("number"));
    }

    private List<Integer> used(JsonNode ticket) {
        return server.usedEquipment(UUID.fromString(ticket.get("id").asText()));
    }

    private JsonNode run(int exitCode, String... arguments) throws Exception {
        RealProcess.Ended ended = RealProcess.run(environment(), arguments);
        assertEquals(
                exitCode,
                ended.exitCode(),
                ended.out()
                        + ended.err()
                        + Arrays.toString(arguments)
                        + Stream.of(relay.rejected()).toList());
        return new ObjectMapper().readTree(ended.out());
    }

    private Map<String, String> environment() {
        return Map.of(
                "HOME", folder.toString(),
                "WERKBANK_API_URL", relay.base().toString(),
                "WERKBANK_TOKEN_URL", relay.base() + "/oauth2/token",
                "WERKBANK_CLIENT_ID", server.clientId(),
                "WERKBANK_CLIENT_SECRET", server.clientSecret(),
                "WERKBANK_RATE", "0",
                "WERKBANK_GRACE", "6");
    }
}
