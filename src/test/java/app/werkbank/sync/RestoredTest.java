package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.Proves;
import app.werkbank.data.Backup;
import app.werkbank.data.Restore;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Progress;
import app.werkbank.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fault F33: back up, send, restore, sync: the server has one row, not two. */
@Proves("F33")
@Execution(ExecutionMode.CONCURRENT)
class RestoredTest {
    @TempDir
    private Path folder;

    private void sentOnce(boolean replacedIsLost) throws Exception {
        try (Workplace place = new Workplace(folder, 20, 50, Duration.ofSeconds(1))) {
            place.oneRound();
            Ticket ticket = place.openTickets().getFirst();
            IntentRow intent = place.enter(ticket, "765432.1");
            StoreOptions options = StoreOptions.of(place.file, place.file.resolveSibling("backup"));
            Backup backup = Backup.make(options, folder.resolve("copy.db"), Progress.unwatched());
            place.untilSettled();
            assertEquals(1, place.copies(intent.vehicle(), "765432.1"));
            place.shut();
            if (replacedIsLost) {
                Files.delete(place.file);
            }
            Restore.run(options, backup.file(), Progress.unwatched());
            place.open();
            place.untilSettled();
            assertEquals(IntentState.CONFIRMED, place.state(intent.id()));
            assertEquals(1, place.copies(intent.vehicle(), "765432.1"));
        }
    }

    @Test
    void withTheOutcomeThatTheReplacedDataKnows() throws Exception {
        sentOnce(false);
    }

    @Test
    void andWhereTheReplacedDataIsLostByReadingFirst() throws Exception {
        sentOnce(true);
    }
}
