package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a vehicle's readings are told, and which of a very long history are told first. */
class OdometerHistoryTest {
    private static final String VIN = "XX0TEST0000000001";
    private static final UUID TICKET = new UUID(0, 1);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreOptions.of(folder.resolve("werkbank.db"), folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatTheServerToldStandsInItsOrderAndBeforeWhatItDoesNotHave() {
        pulled(pulled(300, 10, 2), pulled(200, 10, 1), pulled(100, 5, 0));
        entered(500, 20, IntentState.QUEUED);
        entered(400, 1, IntentState.HELD);
        assertEquals(List.of("100", "200", "300", "400", "500"), told(history()));
    }

    @Test
    void whatWasTakenBackIsNoPartOfIt() {
        pulled(pulled(100, 5, 0));
        entered(400, 1, IntentState.CANCELLED);
        entered(500, 2, IntentState.DISCARDED);
        entered(600, 3, IntentState.REJECTED);
        assertEquals(List.of("100", "600"), told(history()));
    }

    @Test
    void aHistoryOfThatManyIsToldAtOnce() {
        pulled(years(2_000));
        entered(9_000, 1, IntentState.QUEUED);
        Odometer.Recent recent = store.read(db -> new Odometer(db).recent(VIN));
        assertTrue(recent.whole());
        assertTrue(recent.rows().equals(history()), "all of it");
    }

    @Test
    void ofALongerOneTheNewestComeFirstAndAllThatIsNotSent() {
        pulled(years(2_500));
        entered(9_000, 1, IntentState.QUEUED);
        Odometer.Recent recent = store.read(db -> new Odometer(db).recent(VIN));
        List<HistoryRow> whole = history();
        assertFalse(recent.whole());
        assertEquals(2_501, whole.size());
        assertTrue(
                recent.rows().equals(whole.subList(whole.size() - recent.rows().size(), whole.size())), "its end");
        assertEquals(2_002, recent.rows().size());
    }

    private static OdometerRow[] years(int readings) {
        return IntStream.range(0, readings)
                .mapToObj(i -> pulled(1_000 + i, i, i))
                .toArray(OdometerRow[]::new);
    }

    private static OdometerRow pulled(long km, long second, int order) {
        return OdometerRow.pulled(VIN, Kilometres.of(km), new UUID(2, km), Instant.ofEpochSecond(second), order, false);
    }

    private void pulled(OdometerRow... rows) {
        store.writeNow(db -> {
            new SqlLedger(db).insertPulled(List.of(rows));
            return true;
        });
    }

    private void entered(long km, long second, IntentState state) {
        Instant at = Instant.ofEpochSecond(second);
        Kilometres value = Kilometres.of(km);
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            long number = ledger.insert(
                    OdometerRow.entered(VIN, value, Long.toString(km), DistanceUnit.KM, TICKET, at, false));
            ledger.put(new IntentRow(
                    new UUID(3, km),
                    km,
                    IntentKind.ODOMETER,
                    VIN,
                    VIN,
                    value,
                    TICKET,
                    null,
                    state,
                    null,
                    at,
                    at,
                    at,
                    null,
                    0,
                    number,
                    0,
                    null,
                    null,
                    null));
            return true;
        });
    }

    private List<HistoryRow> history() {
        return store.read(db -> new Odometer(db).history(VIN));
    }

    private static List<String> told(List<HistoryRow> rows) {
        return rows.stream().map(row -> row.row().km().plain()).toList();
    }
}
