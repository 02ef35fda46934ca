package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.data.CsvReader;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.ui.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command export, beside a store that is open. */
class ExportCommandTest {
    @TempDir
    private Path folder;

    private DataHome home;
    private Workshop workshop;

    @BeforeEach
    void open() throws Exception {
        home = DataHome.in(folder.resolve("home"));
        workshop = home.workshop();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private CommandRun export(String... arguments) {
        return home.run(ExportCommand::new, arguments);
    }

    @Test
    void aVehiclesReadingsAreAnArrayWithTheNamesOfTheApi() {
        workshop.reading(workshop.inProgress(1), "182432.42");
        CommandRun run = export("export", "odometer", "--vin", Workshop.VIN, "--format", "json");
        assertEquals(ExitCode.DONE, run.exitCode());
        JsonNode line = run.json().get(0);
        assertEquals(1, run.json().size());
        assertEquals(Workshop.VIN, line.get("vin").asText());
        assertEquals("182432.42", line.get("value").asText());
        assertTrue(line.get("created_at").isNull());
        assertEquals("HELD", line.get("state").asText());
        assertEquals(Workshop.START.toString(), line.get("observed_at").asText());
    }

    @Test
    void theVinMayBeTypedAsPeopleTypeIt() {
        workshop.reading(workshop.inProgress(1), "100");
        CommandRun run = export("export", "odometer", "--vin", " xx0-test-car-0000001", "--format", "json");
        assertEquals(1, run.json().size());
    }

    @Test
    void theTableIsForMachinesAndRunsNothing() throws Exception {
        Ticket evil = new Ticket(
                workshop.inProgress(7).id(),
                7L,
                TicketState.IN_PROGRESS,
                Workshop.VIN,
                null,
                null,
                "=1+1;\"x\"",
                null,
                null,
                null,
                null,
                Workshop.START,
                null,
                null,
                null,
                "evil");
        workshop.store.writeNow(db -> new SqlLedger(db).put(evil));
        CommandRun run = export("export", "tickets", "--format", "csv");
        assertTrue(run.out().startsWith("number,state,vin,customer_reference,"), run.out());
        assertTrue(run.out().contains(",\"'=1+1;\"\"x\"\"\","), run.out());
        try (CsvReader csv = CsvReader.of(new StringReader(run.out()), "number", "customer_reference")) {
            CsvReader.Row row = csv.next().orElseThrow();
            assertEquals("7", row.cell("number"));
            assertEquals("=1+1;\"x\"", row.cell("customer_reference"));
        }
    }

    @Test
    void theOutboxSaysWhatWaitsAndWhatWasRefused() {
        IntentRow first = workshop.reading(workshop.inProgress(1), "100");
        workshop.refused(first, 400, "Bad request", "value too low", null);
        workshop.desk
                .addEquipment(first.ticketId(), workshop.equipment(12, "Tester", null))
                .join();
        JsonNode rows = export("export", "outbox", "--format", "json").json();
        assertEquals(2, rows.size());
        assertEquals(IntentState.REJECTED.name(), rows.get(0).get("state").asText());
        assertEquals("value too low", rows.get(0).get("problem_detail").asText());
        assertEquals(1, rows.get(0).get("ticket").asInt());
        assertEquals(12, rows.get(1).get("equipment_id").asInt());
        assertEquals("Tester", rows.get(1).get("equipment_name").asText());
    }

    @Test
    void nothingKnownIsAnEmptyFile() {
        assertEquals("[]\n", export("export", "outbox", "--format", "json").out());
        assertEquals(
                "[]\n",
                export("export", "odometer", "--vin", "UNKNOWN", "--format", "json")
                        .out());
        assertEquals(
                1,
                export("export", "odometer", "--vin", "UNKNOWN").out().lines().count());
    }

    @Test
    void withoutAStoreItIsOneSentence() throws Exception {
        DataHome empty = DataHome.in(folder.resolve("empty"));
        CommandRun run = empty.run(ExportCommand::new, "export", "tickets");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.json().get("error").asText().startsWith("Nothing is stored yet"));
    }

    @Test
    void wrongUsageIsSaid() {
        assertEquals(ExitCode.USAGE, export("export").exitCode());
        assertEquals(ExitCode.USAGE, export("export", "odometer").exitCode());
        assertEquals(
                ExitCode.USAGE, export("export", "tickets", "--format", "xml").exitCode());
    }
}
