package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Meta;
import app.werkbank.store.Owner;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sync rules 12 and 13: a store is bound to its account, and a copy of it is noticed. */
class ClaimTest {
    private static final String OURS = "https://workshop.example technician";
    private static final String THEIRS = "https://elsewhere.example somebody";

    @TempDir
    Path folder;

    private StoreOptions options;
    private IntentRow waiting;

    @BeforeEach
    void aStoreWithWork() {
        options = StoreOptions.of(folder.resolve("werkbank.db"), folder);
        try (Workshop workshop = new Workshop(options)) {
            waiting = workshop.reading(workshop.inProgress(7), "100");
        }
    }

    private Rescue.Opened open(String identity, String instance, boolean sameAccount) throws DataException {
        return Rescue.open(options.owner(new Owner(identity, instance, sameAccount)));
    }

    private IntentState stateOf(Store store) {
        return store.read(db -> new Intents(db).find(waiting.id()))
                .orElseThrow()
                .state();
    }

    @Test
    @Proves("I35")
    void theFirstToOpenAStoreIsItsOwnerAndNobodyElseOpensItByMistake() throws Exception {
        try (Store store = open(OURS, "here", false).store()) {
            assertEquals(OURS, store.read(db -> new Meta(db).get(Meta.IDENTITY)).orElseThrow());
        }
        StoreException refused = assertThrows(StoreException.class, () -> open(THEIRS, "here", false));
        assertEquals(StoreException.Kind.FOREIGN_ACCOUNT, refused.kind());
        assertTrue(refused.getMessage().contains(OURS), refused.getMessage());
        open(OURS, "here", false).store().close();
    }

    @Test
    @Proves({"I35", "F32"})
    void whatAPersonHasSaidToBeTheSameAccountStaysOne() throws Exception {
        open(OURS, "here", false).store().close();
        open(THEIRS, "here", true).store().close();
        open(THEIRS, "here", false).store().close();
        try (Store store = open(OURS, "here", false).store()) {
            assertEquals(IntentState.HELD, stateOf(store));
        }
    }

    @Test
    @Proves("F33")
    void aCopiedHomeIsNoticedAndItsWorkIsInDoubt() throws Exception {
        open(OURS, "here", false).store().close();
        Rescue.Opened copied = open(OURS, "there", false);
        try (Store store = copied.store()) {
            assertEquals(1, copied.doubted());
            assertEquals(IntentState.IN_DOUBT, stateOf(store));
            assertTrue(copied.sentences().getFirst().contains("copied or moved"));
        }
        Rescue.Opened again = open(OURS, "there", false);
        again.store().close();
        assertEquals(0, again.doubted());
    }

    @Test
    @Proves({"I35", "F33"})
    void aBackupOfAnotherConnectionIsNotPutBack() throws Exception {
        open(OURS, "here", false).store().close();
        Path backup = Backup.make(options, folder.resolve("copy.db"), Progress.unwatched())
                .file();
        StoreOptions other = StoreOptions.of(
                        Files.createDirectory(folder.resolve("other")).resolve("werkbank.db"), folder)
                .owner(new Owner(THEIRS, "here", false));
        Rescue.open(other).store().close();
        byte[] before = Files.readAllBytes(other.file());
        DataException refused =
                assertThrows(DataException.class, () -> Restore.run(other, backup, Progress.unwatched()));
        assertTrue(refused.sentence().contains("of another connection (" + OURS + ")"), refused.sentence());
        assertTrue(refused.sentence().endsWith("nothing was changed."), refused.sentence());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(other.file())));
        assertEquals(
                1,
                Restore.run(options.owner(new Owner(OURS, "here", false)), backup, Progress.unwatched())
                        .backup()
                        .entries());
    }

    @Test
    @Proves("F33")
    void aBackupFromBeforeTheCredentialsChangedIsPutBack() throws Exception {
        open(OURS, "here", false).store().close();
        Path backup = Backup.make(options, folder.resolve("copy.db"), Progress.unwatched())
                .file();
        open(THEIRS, "here", true).store().close();
        Restore.run(options.owner(new Owner(THEIRS, "here", false)), backup, Progress.unwatched());
        open(THEIRS, "here", false).store().close();
    }
}
