// Over 300 lines: one story a test, with the whole of it in sight.
package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.platform.HomeLock;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.DataFile;
import app.werkbank.store.Drafts;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Workshop;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command restore FILE (sync rule 12). */
class RestoreCommandTest {
    @TempDir
    private Path folder;

    private DataHome home;
    private Path backup;

    @BeforeEach
    void setUp() throws Exception {
        home = DataHome.in(folder.resolve("home"));
        backup = folder.resolve("backup.db");
    }

    private void backUp() {
        CommandRun run = home.run(BackupCommand::new, "backup", backup.toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    }

    private CommandRun restore(Path file) {
        return home.run(RestoreCommand::new, "restore", file.toString());
    }

    private void restored(long entries) throws Exception {
        CommandRun run = restore(backup);
        assertEquals(ExitCode.DONE, run.exitCode(), run.out());
        assertEquals(
                "{\"file\":\"" + backup + "\",\"bytes\":" + Files.size(backup) + ",\"entries\":" + entries + "}\n",
                run.out());
        assertTrue(new DataFile(home.database()).inspect().usable());
        try (Stream<Path> files = Files.list(home.database().resolveSibling("."))) {
            assertFalse(files.anyMatch(file -> file.toString().contains(".restored")), "nothing half done is left");
        }
    }

    private static List<HistoryRow> history(Workshop workshop) {
        return workshop.store.read(db -> new Odometer(db).history(Workshop.VIN));
    }

    /** As the engine leaves it when the server has said 201. */
    private static void confirm(Workshop workshop, IntentRow intent, UUID remote) {
        workshop.store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            OdometerRow own = ledger.registration(intent.row()).orElseThrow();
            ledger.put(own.confirmed(remote, Workshop.START.plusSeconds(60), own.km(), 1, false));
            ledger.put(intent.in(IntentState.CONFIRMED, null));
            return true;
        });
    }

    @Test
    @Proves("F33")
    void whatWasUnfinishedComesBackInDoubtWithoutABaseline() throws Exception {
        IntentRow held;
        IntentRow sending;
        try (Workshop workshop = home.workshop()) {
            Ticket ticket = workshop.inProgress(1);
            held = workshop.reading(ticket, "100");
            sending = workshop.reading(ticket, "200");
            workshop.in(sending, IntentState.SENDING, null);
            workshop.store.writeNow(db -> {
                new SqlLedger(db)
                        .put(new AttemptRow(
                                sending.id(),
                                1,
                                UUID.randomUUID(),
                                sending.km(),
                                sending.ticketId(),
                                Workshop.START,
                                Workshop.START,
                                1000,
                                7L,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
                return true;
            });
        }
        backUp();
        home = DataHome.in(folder.resolve("other computer"));
        restored(2);
        try (Workshop workshop = home.workshop()) {
            for (IntentRow row : List.of(workshop.intent(held.id()), workshop.intent(sending.id()))) {
                assertEquals(IntentState.IN_DOUBT, row.state());
                assertEquals(Reason.RESTORED, row.reason());
            }
            AttemptRow attempt = workshop.store
                    .read(db -> new SqlLedger(db).attempts(sending.id()))
                    .getFirst();
            assertNull(attempt.baseline());
            assertEquals(AttemptOutcome.UNKNOWN, attempt.outcome());
            assertNotNull(attempt.endedAt());
        }
    }

    @Test
    @Proves("F33")
    void whatWasSentSinceTheBackupStaysSent() throws Exception {
        IntentRow intent;
        UUID remote = UUID.randomUUID();
        try (Workshop workshop = home.workshop()) {
            intent = workshop.reading(workshop.inProgress(1), "100");
            backUp();
            confirm(workshop, intent, remote);
        }
        restored(0);
        try (Workshop workshop = home.workshop()) {
            assertEquals(IntentState.CONFIRMED, workshop.intent(intent.id()).state());
            assertEquals(1, history(workshop).size());
            assertEquals(remote, history(workshop).getFirst().row().remoteId());
        }
    }

    @Test
    @Proves("F33")
    void aRowThatTheBackupKnowsAsAnothersBecomesTheEntrysOwn() throws Exception {
        IntentRow intent;
        OdometerRow pulled;
        try (Workshop workshop = home.workshop()) {
            pulled = workshop.onServer(Workshop.VIN, "100", Workshop.START);
            backUp();
            intent = workshop.reading(workshop.inProgress(1), "100");
            workshop.store.writeNow(db -> {
                SqlLedger ledger = new SqlLedger(db);
                ledger.delete(pulled);
                return true;
            });
            confirm(workshop, intent, Objects.requireNonNull(pulled.remoteId()));
        }
        restored(0);
        try (Workshop workshop = home.workshop()) {
            assertEquals(1, history(workshop).size());
            HistoryRow.Entry entry = history(workshop).getFirst().entry();
            assertEquals(intent.id(), entry == null ? null : entry.intent());
        }
    }

    @Test
    void whatWasEnteredSinceTheBackupIsKept() throws Exception {
        IntentRow reading;
        IntentRow tool;
        try (Workshop workshop = home.workshop()) {
            IntentRow before = workshop.reading(workshop.inProgress(1), "50");
            workshop.desk.undo(before.id()).join();
            backUp();
            Ticket ticket = workshop.inProgress(2);
            reading = workshop.reading(ticket, "100");
            tool = workshop.desk
                    .addEquipment(ticket.id(), workshop.equipment(12, "Tester", "2.0"))
                    .join()
                    .orElseThrow();
            workshop.desk
                    .saveDraft(new NewReading(
                            new Vin(Workshop.OTHER_VIN), new BigDecimal("77"), DistanceUnit.KM, Workshop.START))
                    .join();
        }
        restored(2);
        try (Workshop workshop = home.workshop()) {
            assertEquals(IntentState.IN_DOUBT, workshop.intent(reading.id()).state());
            assertEquals(IntentState.IN_DOUBT, workshop.intent(tool.id()).state());
            assertEquals("100", history(workshop).getFirst().row().km().plain());
            assertTrue(workshop.store
                    .read(db -> new SqlLedger(db).used(tool.ticketId(), 12))
                    .orElseThrow()
                    .desired());
            assertTrue(workshop.store
                    .read(db -> new SqlLedger(db).ticket(reading.ticketId()))
                    .isPresent());
            assertEquals(1, workshop.store.read(db -> new Drafts(db).waiting()).size());
        }
    }

    @Test
    void aDraftThatGotItsTicketSinceIsNotOfferedAgain() throws Exception {
        try (Workshop workshop = home.workshop()) {
            Ticket ticket = workshop.inProgress(1);
            UUID draft = workshop.desk
                    .saveDraft(new NewReading(
                            new Vin(Workshop.VIN), new BigDecimal("77"), DistanceUnit.KM, Workshop.START))
                    .join()
                    .id();
            backUp();
            workshop.desk.chooseTicket(draft, ticket.id()).join();
        }
        restored(1);
        try (Workshop workshop = home.workshop()) {
            assertEquals(List.of(), workshop.store.read(db -> new Drafts(db).waiting()));
        }
    }

    @Test
    void theReplacedDataIsKeptAndADamagedOneDoesNotStandInTheWay() throws Exception {
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1), "100");
        }
        backUp();
        byte[] damaged = "this was a database once ".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(home.database(), damaged);
        restored(1);
        try (Stream<Path> kept = Files.list(home.home().backup())) {
            Path file = kept.filter(path -> path.toString().endsWith("before-restore.db"))
                    .findAny()
                    .orElseThrow();
            assertArrayEquals(damaged, Files.readAllBytes(file));
        }
    }

    @Test
    void whatIsNoBackupChangesNothing() throws Exception {
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1), "100");
        }
        backUp();
        byte[] before = Files.readAllBytes(home.database());
        Path words = Files.writeString(folder.resolve("words.txt"), "only words ".repeat(400));
        Path empty = Files.createFile(folder.resolve("empty"));
        Path half = Files.write(folder.resolve("half.db"), java.util.Arrays.copyOf(Files.readAllBytes(backup), 20_000));
        Path other = folder.resolve("other.db");
        sql(other, "CREATE TABLE mine (x)");
        Path newer = Files.copy(backup, folder.resolve("newer.db"));
        sql(
                newer,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 1, installed_by,"
                        + " installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
        for (Path file : List.of(words, empty, half, other, newer, folder, folder.resolve("none"))) {
            CommandRun run = restore(file);
            assertEquals(ExitCode.FAILED, run.exitCode(), file.toString());
            assertTrue(run.json().get("error").asText().contains(file.toString()), run.out());
            assertArrayEquals(before, Files.readAllBytes(home.database()));
        }
        assertTrue(restore(newer).out().contains("newer Werkbank"));
    }

    private static void sql(Path file, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void aHomeInUseIsSaid() throws Exception {
        home.workshop().close();
        backUp();
        try (HomeLock _ = ((HomeLock.Held) HomeLock.tryAcquire(home.home())).lock()) {
            CommandRun run = restore(backup);
            assertEquals(ExitCode.FAILED, run.exitCode());
            assertTrue(run.json().get("error").asText().contains("in use"));
        }
    }

    @Test
    void aRefusalThatTheReplacedDataKnowsStaysOne() throws Exception {
        IntentRow intent;
        try (Workshop workshop = home.workshop()) {
            intent = workshop.reading(workshop.inProgress(1), "100");
            backUp();
            workshop.refused(intent, 400, "Bad request", "no", null);
        }
        restored(0);
        try (Workshop workshop = home.workshop()) {
            assertEquals(IntentState.REJECTED, workshop.intent(intent.id()).state());
            assertEquals(
                    1,
                    workshop.store
                            .read(db -> new SqlLedger(db).attempts(intent.id()))
                            .size());
            assertEquals(Kilometres.of(100), workshop.intent(intent.id()).value());
            assertTrue(Instant.EPOCH.isBefore(workshop.intent(intent.id()).createdAt()));
        }
    }
}
