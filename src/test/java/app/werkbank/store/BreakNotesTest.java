package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.Kilometres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakNotesTest {
    private static final Instant NOW = Instant.parse("2024-05-17T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aReadingHasOneNoteTheLastOneAndNoneAfterItIsTakenAway() {
        try (Store store = Store.open(StoreOptions.of(folder.resolve("werkbank.db"), folder))) {
            BreakNote replaced = new BreakNote(BreakReason.METER_REPLACED, Kilometres.of("182432.5"));
            put(store, 17, BreakNote.of(BreakReason.TYPING_ERROR));
            put(store, 17, replaced);
            put(store, 18, BreakNote.of(BreakReason.UNKNOWN));
            assertEquals(Optional.of(replaced), store.read(db -> new BreakNotes(db).on(17)));
            assertEquals(
                    Map.of(17L, replaced, 18L, BreakNote.of(BreakReason.UNKNOWN)),
                    store.read(db -> new BreakNotes(db).all()));
            put(store, 17, null);
            assertEquals(Optional.empty(), store.read(db -> new BreakNotes(db).on(17)));
        }
    }

    private static void put(Store store, long registration, @org.jspecify.annotations.Nullable BreakNote note) {
        store.writeNow(db -> {
            new BreakNotes(db).put(registration, note, NOW);
            return registration;
        });
    }
}
