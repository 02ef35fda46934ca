package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Journaled;
import app.werkbank.store.Progress;
import app.werkbank.store.SmallDisk;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: refused loudly, nothing lost, and it goes on once there is room. */
@Proves("F24")
class FullDiskTest {
    private static final int ROOM_KB = 4096;

    @TempDir
    Path place;

    private static StoreOptions options(SmallDisk disk) {
        return StoreOptions.of(disk.folder.resolve("werkbank.db"), disk.folder)
                .journal(disk.folder.resolve("demo.journal"));
    }

    private static StoreException refused(Workshop workshop, Ticket ticket, List<IntentRow> saved) {
        for (int km = 1; km < 10_000; km++) {
            try {
                saved.add(workshop.reading(ticket, Integer.toString(km)));
            } catch (CompletionException e) {
                return assertInstanceOf(StoreException.class, e.getCause());
            }
        }
        throw new AssertionError("the disk was never full");
    }

    @Test
    @Proves("I29")
    void aSaveIsRefusedAndWorkGoesOnOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), ROOM_KB);
                Workshop workshop = new Workshop(options(disk))) {
            Ticket ticket = workshop.inProgress(1);
            List<IntentRow> saved = new ArrayList<>();
            disk.fill();
            StoreException refused = refused(workshop, ticket, saved);
            assertEquals(StoreException.Kind.FULL, refused.kind());
            assertEquals("The disk is full: nothing was saved, earlier data is intact.", refused.getMessage());
            assertEquals(saved.size(), (long) workshop.store.read(db -> new Intents(db).pending()));
            disk.empty();
            IntentRow later = workshop.reading(ticket, "20000");
            assertEquals(IntentState.HELD, workshop.intent(later.id()).state());
            assertEquals(List.of(), workshop.store.check());
            assertTrue(workshop.store.journalTrouble().isEmpty());
            Journaled told = Journaled.read(disk.folder.resolve("demo.journal"));
            assertTrue(saved.stream().allMatch(row -> told.knows(row.id())), "the journal has caught up");
            assertTrue(told.knows(later.id()));
        }
    }

    @Test
    void aBackupThatDoesNotFitLeavesNothingBehind() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), ROOM_KB);
                Workshop workshop = new Workshop(options(disk))) {
            workshop.reading(workshop.inProgress(1), "100");
            disk.fill();
            Path target = disk.folder.resolve("copy.db");
            assertThrows(Exception.class, () -> Backup.make(options(disk), target, Progress.unwatched()));
            try (var files = Files.list(disk.folder)) {
                assertTrue(files.noneMatch(file -> file.toString().endsWith(".part") || file.equals(target)));
            }
            disk.empty();
            assertEquals(
                    1, Backup.make(options(disk), target, Progress.unwatched()).entries());
        }
    }

    @Test
    @Proves("F27")
    void aFileThatCannotBeCheckedForWantOfRoomIsNotTakenForDamaged() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), ROOM_KB)) {
            Path ended = Files.createDirectory(place.resolve("ended"));
            IntentRow saved;
            try (Workshop workshop = new Workshop(options(disk))) {
                saved = workshop.reading(workshop.inProgress(1), "100");
                for (String name : List.of("werkbank.db", "werkbank.db-wal")) {
                    Files.copy(disk.folder.resolve(name), ended.resolve(name));
                }
            }
            for (String name : List.of("werkbank.db", "werkbank.db-wal")) {
                Files.copy(ended.resolve(name), disk.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            disk.fill();
            StoreException refused = assertThrows(StoreException.class, () -> Rescue.open(options(disk)));
            assertEquals(StoreException.Kind.FULL, refused.kind());
            disk.empty();
            Rescue.Opened opened = Rescue.open(options(disk));
            try (Store store = opened.store()) {
                assertTrue(opened.rescue().isEmpty());
                assertTrue(store.read(db -> new Intents(db).find(saved.id())).isPresent());
            }
        }
    }

    @Test
    void aRescueThatFindsNoRoomLeavesTheFileWhereItIs() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), ROOM_KB)) {
            new Workshop(options(disk)).close();
            Files.writeString(disk.folder.resolve("werkbank.db"), "rubbish ".repeat(1000));
            disk.fill();
            StoreException refused = assertThrows(StoreException.class, () -> Rescue.open(options(disk)));
            assertEquals(StoreException.Kind.FULL, refused.kind());
            assertTrue(Files.readString(disk.folder.resolve("werkbank.db")).startsWith("rubbish"));
            assertFalse(Files.exists(disk.folder.resolve("werkbank.db.rescued")));
        }
    }

    @Test
    @Proves("F25")
    void aDiskThatCannotBeWrittenIsSaidAndNotTakenForDamaged() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), ROOM_KB)) {
            IntentRow saved;
            try (Workshop workshop = new Workshop(options(disk))) {
                saved = workshop.reading(workshop.inProgress(1), "100");
            }
            disk.readOnly(true);
            StoreException refused = assertThrows(StoreException.class, () -> Rescue.open(options(disk)));
            assertEquals(StoreException.Kind.READ_ONLY, refused.kind());
            assertEquals("The data file cannot be written.", refused.getMessage());
            disk.readOnly(false);
            try (Store store = Store.open(options(disk))) {
                assertTrue(store.read(db -> new Intents(db).find(saved.id())).isPresent());
            }
        }
    }
}
