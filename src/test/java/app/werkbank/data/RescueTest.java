package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Drafts;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Meta;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Workshop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data file that cannot be used costs no entry, and sends none twice. */
@Proves("F27")
class RescueTest {
    private static final UUID REMOTE = UUID.fromString("497f6eca-6276-4993-bfeb-53cbbbba6f08");

    @TempDir
    Path folder;

    private StoreOptions options;
    private IntentRow waiting;
    private IntentRow tried;
    private IntentRow sent;

    @BeforeEach
    void aStoreWithWork() {
        options = StoreOptions.of(folder.resolve("werkbank.db"), folder).journal(folder.resolve("demo.journal"));
        try (Workshop workshop = new Workshop(options)) {
            Ticket ticket = workshop.inProgress(7);
            waiting = workshop.reading(ticket, "100");
            tried = workshop.reading(ticket, "200");
            workshop.attempt(tried, AttemptOutcome.NOT_SENT, null, null, null, null);
            tried = workshop.in(tried, IntentState.QUEUED, null);
            sent = workshop.reading(ticket, "300");
            workshop.attempt(sent, AttemptOutcome.CONFIRMED, 201, null, null, null);
            workshop.store.writeNow(db -> {
                SqlLedger ledger = new SqlLedger(db);
                OdometerRow own = ledger.registration(sent.row()).orElseThrow();
                ledger.put(own.confirmed(REMOTE, Workshop.START, Kilometres.of("300"), 1, false));
                ledger.put(sent.in(IntentState.CONFIRMED, null));
                return true;
            });
            workshop.desk
                    .saveDraft(new NewReading(
                            new Vin(Workshop.OTHER_VIN), BigDecimal.TEN, DistanceUnit.KM, Workshop.START))
                    .join();
        }
    }

    private Rescue rescued() throws DataException {
        Rescue.Opened opened = Rescue.open(options);
        try (Store store = opened.store()) {
            List<IntentRow> rows = store.read(db -> new Intents(db).in(EnumSet.allOf(IntentState.class)));
            assertEquals(
                    List.of(waiting.id(), tried.id(), sent.id()),
                    rows.stream().map(IntentRow::id).toList());
            assertEquals(
                    List.of(IntentState.IN_DOUBT, IntentState.IN_DOUBT, IntentState.CONFIRMED),
                    rows.stream().map(IntentRow::state).toList());
            assertEquals(Reason.RESTORED, rows.getFirst().reason());
            AttemptRow attempt =
                    store.read(db -> new Intents(db).attempts(tried.id())).getFirst();
            assertNull(attempt.baseline(), "what was there before the attempt is not known any more");
            OdometerRow row =
                    store.read(db -> new SqlLedger(db).registrationOf(REMOTE)).orElseThrow();
            assertEquals(
                    sent.id(),
                    store.read(db -> new SqlLedger(db).ownerOf(row.number()))
                            .orElseThrow()
                            .id());
            assertEquals(1, store.read(db -> new Drafts(db).waiting()).size());
            assertEquals(List.of(), store.check());
        }
        Rescue rescue = opened.rescue().orElseThrow();
        assertEquals(4, rescue.entries());
        assertEquals(2, rescue.unfinished());
        assertEquals(0, rescue.lost());
        Rescue.Opened again = Rescue.open(options);
        again.store().close();
        assertTrue(again.rescue().isEmpty(), "once rescued, it opens as any other");
        return rescue;
    }

    private void rescuedFrom(byte[] damaged) throws Exception {
        Files.write(options.file(), damaged);
        Rescue rescue = rescued();
        Path aside = rescue.aside();
        assertNotNull(aside);
        assertArrayEquals(damaged, Files.readAllBytes(aside), "the damaged file is kept as it was");
        assertTrue(rescue.sentence().contains(aside.toString()));
    }

    @Test
    void aFileOfRubbish() throws Exception {
        rescuedFrom("no database at all, only words ".repeat(500).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileCutShort() throws Exception {
        byte[] whole = Files.readAllBytes(options.file());
        rescuedFrom(Arrays.copyOf(whole, whole.length - 4096));
        rescuedFrom(Arrays.copyOf(whole, 700));
    }

    @Test
    void anEmptyFile() throws Exception {
        rescuedFrom(new byte[0]);
    }

    @Test
    void aFileThatIsGone() throws Exception {
        Files.delete(options.file());
        Rescue rescue = rescued();
        assertNull(rescue.aside());
        assertTrue(rescue.sentence().startsWith("The data file was gone"));
    }

    @Test
    void theDatabaseOfAnotherProgram() throws Exception {
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipe (name TEXT)");
            statement.execute("INSERT INTO recipe VALUES ('soup')");
        }
        rescuedFrom(Files.readAllBytes(other));
    }

    @Test
    void pagesThatWereOverwrittenAreFoundAfterAnUncleanEnd() throws Exception {
        try (Store store = Store.open(options)) {
            store.writeNow(db -> new Meta(db).put("open", "1"));
            Files.copy(options.file(), folder.resolve("ended.db"));
            Files.copy(folder.resolve("werkbank.db-wal"), folder.resolve("ended.db-wal"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ended.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        rescuedFrom(overwritten(Files.readAllBytes(folder.resolve("ended.db"))));
    }

    private long number(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + options.file());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    /** With the second half of its pages spoilt; the schema lies in the first. */
    private static byte[] overwritten(byte[] bytes) {
        for (int i = bytes.length / 8192 * 4096; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    @Test
    void damageThatIsMetAtWorkIsRescuedAtTheNextStart() throws Exception {
        byte[] bytes = Files.readAllBytes(options.file());
        int page = (int) number("SELECT rootpage FROM sqlite_schema WHERE name = 'note_by_record'");
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0x55);
        Files.write(options.file(), bytes);
        try (Store store = Store.open(options)) {
            assertFalse(store.check().isEmpty(), "the look in the background finds it");
        }
        rescued();
    }

    @Test
    void withoutAJournalTheNewestBackupIsNamed() throws Exception {
        Files.delete(folder.resolve("demo.journal"));
        Path backup = Files.writeString(options.backups().resolve(options.copyName("schema-2")), "");
        Files.writeString(options.file(), "no database at all, only words ".repeat(500));
        Rescue.Opened opened = Rescue.open(options);
        opened.store().close();
        Rescue rescue = opened.rescue().orElseThrow();
        assertEquals(0, rescue.entries());
        assertEquals(backup, rescue.backup());
        assertTrue(rescue.sentence().contains("'restore " + backup + "'"), rescue.sentence());
    }

    @Test
    @Proves({"F24", "F32"})
    void whatIsNoDamageIsNotMovedAside() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + options.file());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '99'");
        }
        StoreException newer = assertThrows(StoreException.class, () -> Rescue.open(options));
        assertEquals(StoreException.Kind.NEWER, newer.kind());
        assertTrue(Files.exists(options.file()));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().contains("-before-rescue")));
        }
    }

    @Test
    void aLineThatFitsIntoNoStoreIsCountedAndTheOthersComeBack() throws Exception {
        UUID id = UUID.randomUUID();
        String content = "ENTRY " + id + " HELD {\"intent\":{\"id\":\"" + id + "\"},\"attempts\":[]}";
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("demo.journal"),
                "%08x %s%n".formatted(crc.getValue(), content),
                StandardOpenOption.APPEND);
        Files.delete(options.file());
        Rescue.Opened opened = Rescue.open(options);
        opened.store().close();
        assertEquals(1, opened.rescue().orElseThrow().lost());
        assertEquals(2, opened.rescue().orElseThrow().unfinished());
    }
}
