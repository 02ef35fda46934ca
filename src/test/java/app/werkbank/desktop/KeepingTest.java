package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.Session;
import app.werkbank.command.Stored;
import app.werkbank.data.CsvFormat;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.domain.IntentState;
import app.werkbank.platform.Home;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.sync.Desk;
import app.werkbank.ui.FakeSync;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.settings.DataKeeper.Exported;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings do with the data, on a real store and without a server. */
class KeepingTest {
    private static final String HEADER = "vin,value,unit,ticket,observed_at\n";

    @TempDir
    private Path folder;

    private final List<IntentRow> told = new ArrayList<>();
    private final List<Session> opened = new ArrayList<>();
    private Switchboard switchboard;
    private Keeping keeping;

    @BeforeEach
    void open() throws Exception {
        Home home = Home.open(folder.resolve("home"));
        SettingsStore.open(home).update(settings -> settings.withActive(ConnectionSettings.demo()));
        try (Workshop workshop = new Workshop(home.connection(ConnectionSettings.DEMO))) {
            workshop.inProgress(1042);
        }
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), _ -> {})
                .at(home.folder());
        switchboard = new Switchboard(context, (at, choice, online) -> session(home), opened::add);
        switchboard.begin();
        keeping = new Keeping(context, switchboard);
    }

    private Session session(Home home) throws SentenceException {
        Store store = Store.open(Stored.options(home, ConnectionSettings.DEMO));
        Desk desk = new Desk(store, Clock.systemUTC(), () -> Duration.ZERO, told::addAll);
        return new Session(store, desk, new FakeSync(), told::addAll, () -> 0, Optional.empty(), 0, store::close);
    }

    @AfterEach
    void close() {
        switchboard.close();
    }

    @Test
    void anImportIsToldToTheEngineAndTwiceIsOnce() throws Exception {
        Path file = Files.writeString(
                folder.resolve("in.csv"),
                HEADER + Workshop.VIN + ",182432.42,km,1042,2026-03-01T08:00:00Z\n" + Workshop.VIN
                        + ",1,km,9,2026-03-01T08:00:00Z\n");
        Import.Result first = keeping.take(file, Progress.unwatched());
        assertEquals(1, first.imported());
        assertEquals(3, first.rejected().getFirst().line());
        assertEquals(
                List.of(IntentState.QUEUED), told.stream().map(IntentRow::state).toList());
        assertEquals(1, keeping.take(file, Progress.unwatched()).alreadyPresent());
        assertEquals(1, told.size());
    }

    @Test
    void aBackupIsPutBackUnderTheOpenWindowAndNothingEnteredSinceIsLost() throws Exception {
        Path backup = folder.resolve("copy.db");
        assertEquals(0, keeping.backup(backup, Progress.unwatched()).entries());
        Path file = Files.writeString(
                folder.resolve("in.csv"), HEADER + Workshop.VIN + ",182432.42,km,1042,2026-03-01T08:00:00Z\n");
        keeping.take(file, Progress.unwatched());
        Session before = switchboard.session().orElseThrow();
        Restore done = keeping.restore(backup, Progress.unwatched());
        Session after = switchboard.session().orElseThrow();
        assertNotSame(before, after);
        assertEquals(List.of(before, after), opened, "the screens are furnished anew");
        assertTrue(done.carried());
        assertTrue(Files.exists(done.kept()));
        assertEquals(
                1,
                after.store()
                        .read(db -> new Intents(db).in(EnumSet.allOf(IntentState.class)))
                        .size());
    }

    @Test
    void afterAFileThatIsNoBackupTheWorkGoesOn() throws Exception {
        Path rubbish = Files.writeString(folder.resolve("rubbish.db"), "not a database at all");
        SentenceException refused =
                assertThrows(SentenceException.class, () -> keeping.restore(rubbish, Progress.unwatched()));
        assertTrue(refused.sentence().endsWith("nothing was changed."), refused.sentence());
        assertThrows(SentenceException.class, () -> keeping.restore(folder.resolve("none.db"), Progress.unwatched()));
        assertEquals(
                0,
                keeping.backup(folder.resolve("still.db"), Progress.unwatched()).entries());
        long pending = switchboard.session().orElseThrow().store().read(db -> new Intents(db).pending());
        assertEquals(0, pending);
    }

    @Test
    void tablesAndTheBundleAreWrittenOnceAndReplaceNothing() throws Exception {
        Path tickets = folder.resolve("tickets.csv");
        keeping.export(Exported.TICKETS, tickets, CsvFormat.MACHINE, Progress.unwatched());
        assertTrue(Files.readString(tickets).contains("1042"));
        assertThrows(
                SentenceException.class,
                () -> keeping.export(Exported.TICKETS, tickets, CsvFormat.MACHINE, Progress.unwatched()));
        keeping.export(Exported.OUTBOX, folder.resolve("outbox.csv"), CsvFormat.MACHINE, Progress.unwatched());
        Path zip = folder.resolve("support.zip");
        keeping.write(keeping.bundle(), zip);
        assertTrue(Files.size(zip) > 0);
        assertFalse(keeping.bundle().parts().isEmpty());
    }
}
