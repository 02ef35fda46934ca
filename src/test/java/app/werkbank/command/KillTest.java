package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.store.DataFile;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fault F23: a process that is killed right after it said "saved" has saved the entry and its intent. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int ROUNDS = 10;

    @TempDir
    private Path folder;

    @Test
    @Proves({"I1", "I2", "I28", "F23"})
    void whatWasSaidToBeSavedIsThereAfterAKill() throws Exception {
        Files.createDirectories(folder.resolve("backup"));
        Path file = folder.resolve("werkbank.db");
        for (int round = 1; round <= ROUNDS; round++) {
            try (RealProcess process = RealProcess.startMain(
                    Saver.class, Map.of(), file.toString(), Workshop.VIN, Integer.toString(round))) {
                assertEquals("saved", process.line());
                assertNotEquals(0, process.kill().exitCode());
            }
            List<HistoryRow> history =
                    Store.peek(StoreOptions.of(file, folder), db -> new Odometer(db).history(Workshop.VIN));
            assertEquals(round, history.size());
            HistoryRow last = history.getLast();
            assertEquals(Integer.toString(round), last.row().km().plain());
            HistoryRow.Entry entry = last.entry();
            assertTrue(entry != null && entry.state() == IntentState.HELD, "the entry has its intent");
        }
        assertTrue(new DataFile(file).inspect().usable());
    }
}
