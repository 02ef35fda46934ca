package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The same stories over the real store: memory and SQLite answer alike, and every crash leaves a whole file. */
@Execution(ExecutionMode.CONCURRENT)
class SqliteSimulatorTest {
    private static final long SEEDS = 30;

    @TempDir(factory = QuickFolder.class)
    private Path folder;

    @Test
    @Proves({"I28", "F23"})
    void everyStoryIsTheSameOverSqliteAndEveryCrashLeavesAWholeFile() {
        Tally tally = Tally.of(1, Long.getLong("sqlite", SEEDS), 1, () -> new SqliteTeller(folder));
        System.out.print(tally.text("over SQLite"));
        tally.broken()
                .forEach(outcome -> System.out.println("seed " + outcome.plan().seed() + " broke " + outcome.broken()));
        assertEquals(Map.of(), tally.brokenKinds());
        assertTrue(tally.checked().getOrDefault("I28", 0L) > 0, "no crash");
    }
}
