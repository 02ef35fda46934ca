package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.command.Importing;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.Intents;
import app.werkbank.store.Journaled;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.ui.Workshop;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a hundred thousand lines becomes as many entries, in one transaction, and the journal knows of each. */
class ManyLinesTest {
    private static final int LINES = 100_000;
    private static final int VEHICLES = 500;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aHundredThousandLinesAreEnteredOnceAndEachWaitsToBeSent() throws Exception {
        Path file = lines();
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Workshop workshop = new Workshop(home)) {
            workshop.inProgress(1042);
            Import.Result first = take(workshop.store, file);
            assertEquals(LINES, first.imported());
            assertEquals(
                    Map.of(IntentKind.ODOMETER, Map.of(IntentState.QUEUED, (long) LINES)),
                    workshop.store.read(db -> new Intents(db).counts()));
            assertEquals(LINES, take(workshop.store, file).alreadyPresent(), "twice is once");
        }
        Journaled told = Journaled.read(home.resolve("werkbank.journal"));
        assertEquals(LINES, told.entries());
    }

    private static Import.Result take(Store store, Path file) throws Exception {
        Import lines = Importing.read(file, Progress.unwatched());
        return Importing.enter(store, lines, Progress.unwatched()).result();
    }

    private Path lines() throws IOException {
        Path file = folder.resolve("in.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("vin,value,unit,ticket,observed_at\n");
            for (int i = 0; i < LINES; i++) {
                String vin = "XX0TESTCAR" + (1_000_000 + i % VEHICLES);
                out.write(vin + "," + (1000 + i) + ".5,km,1042," + FIRST.plusSeconds(60L * i) + "\n");
            }
        }
        return file;
    }
}
