package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.platform.HomeLock;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command import FILE.csv. */
class ImportCommandTest {
    private static final String HEADER = "vin,value,unit,ticket,observed_at\n";

    @TempDir
    private Path folder;

    private DataHome home;
    private Ticket ticket;
    private Ticket closed;

    @BeforeEach
    void setUp() throws Exception {
        home = DataHome.in(folder.resolve("home"));
        try (Workshop workshop = home.workshop()) {
            ticket = workshop.inProgress(1042);
            closed = workshop.ticket(7, TicketState.CLOSED, Workshop.OTHER_VIN);
        }
    }

    private CommandRun take(String text) throws IOException {
        return home.run(
                ImportCommand::new,
                "import",
                Files.writeString(folder.resolve("in.csv"), text).toString());
    }

    private List<IntentRow> intents() throws Exception {
        return Store.peek(
                StoreOptions.of(home.database(), folder), db -> new Intents(db).in(EnumSet.allOf(IntentState.class)));
    }

    @Test
    void readingsAreQueuedAtOnceAndTwiceIsOnce() throws Exception {
        String file = HEADER
                + Workshop.VIN + ",182432.42,km,1042,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",100000,mi," + closed.id() + ",2026-03-02T08:00:00.123456Z\n";
        CommandRun first = take(file);
        assertEquals("{\"imported\":2,\"already_present\":0,\"rejected\":[]}\n", first.out());
        assertEquals(ExitCode.DONE, first.exitCode());
        assertEquals(
                "{\"imported\":0,\"already_present\":2,\"rejected\":[]}\n",
                take(file).out());
        assertEquals(2, intents().size());
        IntentRow mine = intents().getFirst();
        assertEquals(IntentState.QUEUED, mine.state());
        assertEquals(ticket.id(), mine.ticketId());
        assertEquals("182432.42", mine.value().plain());
        assertEquals(Instant.parse("2026-03-01T08:00:00Z"), mine.observedAt());
        assertEquals("160934.4", intents().getLast().value().plain());
    }

    @Test
    void theSameLineTwiceInOneFileAndTheSameFloatAreOneReading() throws Exception {
        CommandRun run = take(HEADER
                + Workshop.VIN + ",182432.42,km,1042,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",182432.421875,km," + ticket.id() + ",2026-03-01T09:00:00+01:00\n");
        assertEquals("{\"imported\":1,\"already_present\":1,\"rejected\":[]}\n", run.out());
    }

    @Test
    void aSpreadsheetsFileIsReadWithItsMarkItsSemicolonsAndItsCommas() throws Exception {
        CommandRun run = take("\ufeffticket;VIN;\"value\";unit;observed_at\r\n1042;" + Workshop.VIN
                + ";\"182432,42\";km;2026-03-01T08:00:00Z\r\n");
        assertEquals(1, run.json().get("imported").asInt(), run.out());
        assertEquals("182432.42", intents().getFirst().value().plain());
    }

    @Test
    void badLinesAreListedAndTheGoodOnesTaken() throws Exception {
        CommandRun run = take(HEADER
                + "SHORT,1,km,1042,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",\"1,5\",km,1042,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",1,miles,1042,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",1,km,99,2026-03-01T08:00:00Z\n"
                + Workshop.VIN + ",1,km,1042,yesterday\n"
                + Workshop.VIN + ",1,km,1042,2999-01-01T00:00:00Z\n"
                + Workshop.VIN + ",1,km\n"
                + Workshop.VIN + ",5,km,1042,2026-03-01T08:00:00Z\n");
        assertEquals(ExitCode.PARTLY, run.exitCode());
        assertEquals(1, run.json().get("imported").asInt());
        StringBuilder listed = new StringBuilder();
        run.json()
                .get("rejected")
                .forEach(problem -> listed.append(problem.get("line").asInt())
                        .append(' ')
                        .append(problem.get("field").asText())
                        .append('\n'));
        assertEquals("2 vin\n3 value\n4 unit\n5 ticket\n6 observed_at\n7 observed_at\n8 null\n", listed.toString());
    }

    @Test
    void equipmentIsWishedOnceAndOnlyOnATicketInProgress() throws Exception {
        String file = "ticket,equipment_id\n1042,12\n" + ticket.id() + ",12\n7,12\n1042,twelve\n";
        CommandRun first = take(file);
        assertEquals(ExitCode.PARTLY, first.exitCode());
        assertEquals(1, first.json().get("imported").asInt());
        assertEquals(1, first.json().get("already_present").asInt());
        assertEquals("ticket", first.json().get("rejected").get(0).get("field").asText());
        assertEquals(
                "equipment_id", first.json().get("rejected").get(1).get("field").asText());
        assertEquals(2, take(file).json().get("already_present").asInt());
        assertEquals(1, intents().size());
        assertEquals(IntentState.QUEUED, intents().getFirst().state());
    }

    @Test
    void whatIsNoTableIsOneSentenceAndNothingIsTaken() throws Exception {
        for (String text : List.of(
                "", "vin,value,unit,ticket\n" + Workshop.VIN + ",1,km,1042\n", "\u0000\u0001\u0002PK\n\u0003")) {
            CommandRun run = take(text);
            assertEquals(ExitCode.FAILED, run.exitCode());
            assertTrue(run.json().get("error").asText().contains("cannot be imported"), run.out());
        }
        assertEquals(
                ExitCode.FAILED,
                home.run(
                                ImportCommand::new,
                                "import",
                                folder.resolve("none.csv").toString())
                        .exitCode());
        assertEquals(
                ExitCode.FAILED,
                home.run(ImportCommand::new, "import", folder.toString()).exitCode());
        assertEquals(List.of(), intents());
    }

    @Test
    void aHomeInUseIsSaid() throws Exception {
        try (HomeLock _ = ((HomeLock.Held) HomeLock.tryAcquire(home.home())).lock()) {
            CommandRun run = take(HEADER + Workshop.VIN + ",1,km,1042,2026-03-01T08:00:00Z\n");
            assertEquals(ExitCode.FAILED, run.exitCode());
            assertTrue(run.json().get("error").asText().contains("in use"));
        }
        assertEquals(List.of(), intents());
    }

    @Test
    void manyReadingsOfOneVehicleInAnyOrderAreTaken() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        Instant last = Instant.parse("2026-03-01T08:00:00Z");
        for (int i = 0; i < 3_000; i++) {
            file.append(Workshop.VIN)
                    .append(',')
                    .append(200_000 - i)
                    .append(",km,1042,")
                    .append(last.minusSeconds(i))
                    .append('\n');
        }
        assertEquals(3_000, take(file.toString()).json().get("imported").asInt());
    }
}
