package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.Importing;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Ticket;
import app.werkbank.store.DataFile;
import app.werkbank.store.Equipments;
import app.werkbank.store.Intents;
import app.werkbank.store.Progress;
import app.werkbank.store.Progress.At;
import app.werkbank.store.Progress.Step;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long work says how far it is, and leaves nothing behind where a person ends it. */
class StoppedTest {
    /** More than SQLite keeps in memory of a copy before it writes. */
    private static final int ROWS = 20_000;

    private static final String LONG_NAME = "Tester ".repeat(30);

    @TempDir
    Path folder;

    private StoreOptions options;
    private final List<At> told = new ArrayList<>();

    @BeforeEach
    void fill() throws Exception {
        Files.createDirectories(folder.resolve("backup"));
        options = StoreOptions.of(folder.resolve("werkbank.db"), folder.resolve("backup"));
        try (Workshop workshop = new Workshop(options)) {
            Ticket ticket = workshop.inProgress(1);
            workshop.reading(ticket, "100");
            workshop.reading(ticket, "200");
            workshop.store.writeNow(db -> {
                Equipments equipments = new Equipments(db);
                for (int id = 1; id <= ROWS; id++) {
                    equipments.enter(new Equipment(id, LONG_NAME + id, null));
                }
                return true;
            });
        }
    }

    /** Ends the work at the first notice of that kind. */
    private Progress stoppedWhen(Predicate<At> when) {
        Progress[] own = new Progress[1];
        own[0] = new Progress(at -> {
            told.add(at);
            if (when.test(at)) {
                assertTrue(own[0].stop());
            }
        });
        return own[0];
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        told.forEach(at -> {
            if (steps.isEmpty() || steps.getLast() != at.step()) {
                steps.add(at.step());
            }
        });
        return steps;
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*-(wal|shm)"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aBackupTellsItsBytesWhileTheyAreCopied() throws Exception {
        Backup.make(options, folder.resolve("copy.db"), new Progress(told::add));
        assertEquals(List.of(Step.COPYING, Step.CHECKING, Step.FINISHING), steps());
        List<At> copying = told.stream().filter(at -> at.step() == Step.COPYING).toList();
        assertTrue(copying.size() > 3, () -> "told while it goes on: " + copying);
        assertTrue(copying.getLast().fraction() > 0.5, () -> "the bytes grow: " + copying);
    }

    @Test
    void aBackupThatIsStoppedLeavesNothing() throws Exception {
        List<String> before = files();
        assertThrows(
                CancellationException.class,
                () -> Backup.make(options, folder.resolve("copy.db"), stoppedWhen(at -> at.fraction() > 0.3)));
        assertEquals(List.of(Step.COPYING), steps(), "in the midst of one statement");
        assertThrows(
                CancellationException.class,
                () -> Backup.make(options, folder.resolve("copy.db"), stoppedWhen(at -> at.step() == Step.CHECKING)));
        assertEquals(before, files());
        assertTrue(new DataFile(options.file()).inspect().usable());
    }

    @ParameterizedTest
    @EnumSource(names = {"COPYING", "CHECKING", "GATHERING", "JOINING"})
    void aRestoreThatIsStoppedChangesNothing(Step step) throws Exception {
        Path backup = Backup.make(options, folder.resolve("copy.db"), Progress.unwatched())
                .file();
        byte[] data = Files.readAllBytes(options.file());
        List<String> before = files();
        assertThrows(
                CancellationException.class, () -> Restore.run(options, backup, stoppedWhen(at -> at.step() == step)));
        assertEquals(before, files());
        assertArrayEquals(data, Files.readAllBytes(options.file()));
        Restore done = Restore.run(options, backup, new Progress(told::add));
        assertEquals(Step.FINISHING, told.getLast().step());
        assertEquals(2, done.backup().entries());
    }

    @Test
    void anImportThatIsStoppedEntersNoLine() throws Exception {
        Path file = folder.resolve("in.csv");
        StringBuilder lines = new StringBuilder("vin,value,unit,ticket,observed_at\n");
        for (int i = 0; i < 2000; i++) {
            lines.append(Workshop.VIN).append(',').append(1000 + i).append(",km,1,2026-01-01T00:00:00Z\n");
        }
        Files.writeString(file, lines);
        Import read = Import.read(file, new Progress(told::add));
        assertTrue(told.stream().allMatch(at -> at.step() == Step.READING && at.fraction() > 0), told::toString);
        assertFalse(told.isEmpty());
        try (Store store = Store.open(options)) {
            assertThrows(
                    CancellationException.class,
                    () -> Importing.enter(store, read, stoppedWhen(at -> at.done() >= 1000)));
            assertEquals(2, (long) store.read(db -> new Intents(db).pending()), "those from before");
            assertEquals(
                    2000,
                    Importing.enter(store, read, Progress.unwatched()).result().imported());
        }
    }

    @Test
    void anExportThatIsStoppedLeavesNoFile() throws Exception {
        List<String> before = files();
        Path target = folder.resolve("tickets.csv");
        try (Store store = Store.open(options)) {
            Export<?> export = store.read(Export::tickets);
            assertThrows(
                    CancellationException.class,
                    () -> export.write(target, CsvFormat.MACHINE, stoppedWhen(at -> at.step() == Step.WRITING)));
            assertFalse(Files.exists(target));
            assertTrue(export.write(target, CsvFormat.MACHINE, Progress.unwatched()) > 0);
            Files.delete(target);
        }
        assertEquals(before, files());
    }
}
