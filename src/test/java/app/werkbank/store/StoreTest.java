package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Equipment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StoreTest {
    private static final long MILLISECOND = 1_000_000;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(options());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewStoreHasTheNewestSchemaAndIsWhole() {
        assertEquals(Migration.NEWEST, store.schema());
        assertEquals(List.of(), store.check());
        assertEquals(
                "wal",
                store.read(db -> db.list("PRAGMA journal_mode", row -> row.text("journal_mode"))
                        .getFirst()));
        assertEquals(2, (long) store.writeNow(db -> db.count("PRAGMA synchronous")), "FULL on the writer");
        assertEquals(1, (long) store.writeNow(db -> db.count("PRAGMA foreign_keys")));
    }

    @Test
    void whatAWriteReportsIsThereAfterTheNextStart() {
        store.writeNow(db -> {
            new Equipments(db).enter(new Equipment(12, "Tester", null));
            return true;
        });
        store.close();
        open();
        assertEquals(
                "Tester",
                store.read(db -> new Equipments(db).find(12))
                        .orElseThrow()
                        .equipment()
                        .name());
    }

    @Test
    void aWriteThatFailsLeavesNothingAndTheNextOneWorks() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> store.writeNow(db -> {
                    new Equipments(db).enter(new Equipment(13, "Half", null));
                    throw new IllegalStateException("half way");
                }));
        assertEquals("half way", thrown.getMessage());
        assertTrue(store.read(db -> new Equipments(db).find(13)).isEmpty());
        assertEquals(1, (int) store.writeNow(db -> new Meta(db).put("later", "works")));
    }

    @Test
    void aReaderNeverSeesHalfATransactionAndCannotWrite() {
        StoreException refused =
                assertThrows(StoreException.class, () -> store.read(db -> new Meta(db).put("from", "a reader")));
        assertEquals(StoreException.Kind.READ_ONLY, refused.kind());
    }

    @Test
    void aRowThatPointsNowhereIsRefused() {
        assertThrows(
                CompletionException.class,
                () -> store.write(db -> {
                            db.update("INSERT INTO attempt (intent, number, request_id, ticket_id, sending_at,"
                                    + " sending_at_server, clock_error) VALUES ('no-intent', 1, 'r', 't', 0, 0,"
                                    + " 0)");
                            return true;
                        })
                        .join());
    }

    @Test
    void aCommittedChangeIsToldWithItsKeysAndAListenerThatFailsHarmsNobody() {
        List<Change> told = new ArrayList<>();
        store.onChange(change -> {
            throw new IllegalStateException("a listener's own mistake");
        });
        Runnable end = store.onChange(told::add);
        store.writeNow(db -> {
            new Equipments(db).enter(new Equipment(14, "Told", "1"));
            return true;
        });
        assertTrue(told.getFirst().touches(Table.EQUIPMENT, "14"));
        assertFalse(told.getFirst().touches(Table.EQUIPMENT, "15")
                || told.getFirst().touches(Table.TICKET));
        end.run();
        store.writeNow(db -> {
            new Equipments(db).favour(14, true);
            return true;
        });
        assertEquals(1, told.size(), "no notice after the subscription ended");
    }

    @Test
    void aClosedStoreRefusesAndIsClosedOnlyOnce() {
        store.close();
        assertEquals(
                StoreException.Kind.CLOSED,
                assertThrows(StoreException.class, () -> store.read(db -> db.count("SELECT 1")))
                        .kind());
        assertEquals(
                StoreException.Kind.CLOSED,
                assertThrows(StoreException.class, () -> store.writeNow(db -> db.count("SELECT 1")))
                        .kind());
        store.close();
    }

    @Test
    @Proves("I34")
    void aThreadThatMustNotWaitIsRefused() {
        StoreOptions guarded = new StoreOptions(folder.resolve("guarded.db"), folder, Clock.systemUTC(), () -> {
            throw new IllegalStateException("not on this thread");
        });
        assertThrows(IllegalStateException.class, () -> Store.open(guarded));
    }

    @Test
    @Proves("F27")
    void aFileThatIsNoDatabaseIsSaidToBeDamagedAndLeftAsItIs() throws Exception {
        Path other = folder.resolve("other.db");
        Files.writeString(other, "this is no database, and it is long enough to be looked at as one ".repeat(20));
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(StoreOptions.of(other, folder)));
        assertEquals(StoreException.Kind.CORRUPT, refused.kind());
        assertTrue(Files.readString(other).startsWith("this is no database"));
    }

    @Test
    @Proves("F32")
    void aFileOfANewerProgramIsNotOpened() {
        store.writeNow(db -> db.update("INSERT INTO flyway_schema_history (installed_rank, version, description, type, "
                + "script, checksum, installed_by, execution_time, success) "
                + "VALUES (9, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, 1)"));
        store.close();
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(options()));
        assertEquals(StoreException.Kind.NEWER, refused.kind());
        store = Store.open(StoreOptions.of(folder.resolve("fresh.db"), folder));
    }

    @Test
    @Proves({"I29", "F24"})
    void aStoreWithoutRoomRefusesAndGoesOnOnceThereIsSome() {
        store.writeNow(db -> db.count("PRAGMA max_page_count = " + db.count("PRAGMA page_count")));
        String much = "x".repeat(100_000);
        StoreException refused =
                assertThrows(StoreException.class, () -> store.writeNow(db -> new Meta(db).put("much", much)));
        assertEquals(StoreException.Kind.FULL, refused.kind());
        assertTrue(store.read(db -> new Meta(db).get("much")).isEmpty());
        assertEquals(List.of(), store.check());
        store.writeNow(db -> db.count("PRAGMA max_page_count = 100000"));
        assertEquals(1, (int) store.writeNow(db -> new Meta(db).put("much", much)));
    }

    @Test
    @Proves("F26")
    void aFileThatAnotherHoldsIsAVisibleErrorAndTheNextSaveWorks() {
        Db other = Connections.writer(folder.resolve("werkbank.db"));
        other.execute("BEGIN IMMEDIATE");
        StoreException refused =
                assertThrows(StoreException.class, () -> store.writeNow(db -> new Meta(db).put("later", "1")));
        assertEquals(StoreException.Kind.BUSY, refused.kind());
        assertEquals("Another program holds the data file; nothing was saved.", refused.getMessage());
        other.execute("COMMIT");
        other.close();
        assertEquals(1, (int) store.writeNow(db -> new Meta(db).put("later", "1")));
    }

    @Test
    @Proves("F25")
    void whereNoWriteAheadLogCanBeTheStoreIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("share.db-shm/in-the-way"));
        StoreException refused = assertThrows(
                StoreException.class, () -> Store.open(StoreOptions.of(folder.resolve("share.db"), folder)));
        assertEquals(StoreException.Kind.READ_ONLY, refused.kind());
    }

    private StoreOptions options() {
        return StoreOptions.of(folder.resolve("werkbank.db"), folder);
    }

    @Test
    void whatWasPulledIsWrittenBeforeTheFileIsCalledClean() {
        var _ = store.write(db -> {
            while (!store.write(_ -> true).isCompletedExceptionally()) {
                LockSupport.parkNanos(MILLISECOND);
            }
            return true;
        });
        CompletableFuture<Boolean> open =
                store.writeBehind(db -> new Meta(db).get(Meta.OPEN).isPresent());
        store.close();
        assertTrue(open.join(), "a crash here is no clean end");
    }
}
