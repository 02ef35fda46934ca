package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.sim.TwinLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that lacks a registration's instant: the row is kept (fault F31), and what was known of it stays known. */
@Proves("F31")
class UndatedRowsTest {
    private static final String VIN = "SIMULATED00000001";
    private static final UUID REMOTE = new UUID(0x0D0, 1);

    @TempDir(factory = QuickFolder.class)
    private Path folder;

    private Store store;
    private TwinLedger ledger;

    @BeforeEach
    void open() {
        Path file = folder.resolve("werkbank.db");
        store = Store.open(StoreOptions.of(file, folder.resolve("backup")));
        ledger = new TwinLedger(store, file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T on(Function<Ledger, T> work) {
        return ledger.transact(work);
    }

    private OdometerRow pull(long read, Instant created) {
        OdometerRegistration told = new OdometerRegistration(REMOTE, created, false, Kilometres.of(100), VIN);
        Instant begun = Rows.NOW.plusSeconds(60 * read);
        on(new OdometerPull(VIN, read, List.of(told), true, 1L, begun, begun, 0, Rows.EXACT, Rows.GRACE)::on);
        return on(found -> found.registrationOf(REMOTE).orElseThrow());
    }

    private boolean readAgain(long read) {
        return on(new OdometerProbe(VIN, read, 1, Rows.NOW)::on).again();
    }

    @Test
    void anInstantThatWasToldOnceIsNotForgottenWithAnAnswerThatLacksIt() {
        assertEquals(Rows.NOW, pull(1, Rows.NOW).createdAt());
        assertEquals(Rows.NOW, pull(2, Instant.EPOCH).createdAt());
    }

    @Test
    void aListIsReadAgainWhileARowOfItLacksItsInstant() {
        assertEquals(Instant.EPOCH, pull(1, Instant.EPOCH).createdAt());
        assertTrue(readAgain(2), "an unchanged total says nothing about the missing instant");
        assertEquals(Rows.NOW, pull(3, Rows.NOW).createdAt());
        assertEquals(false, readAgain(4));
    }
}
