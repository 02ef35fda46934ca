package app.werkbank.store;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a reading breaks the trend, as technicians noted it on this computer (domain rule 13); one note a reading. */
public record BreakNotes(Db db) {
    private static final String KIND = "break_reason";

    /** The note on a reading made here or pulled, by its local number. */
    public Optional<BreakNote> on(long registration) {
        return new Notes(db)
                .on(Notes.registration(registration)).stream()
                        .filter(note -> note.kind().equals(KIND))
                        .map(note -> read(note.content()))
                        .findFirst();
    }

    /** All notes, by the local number of their reading. */
    public Map<Long, BreakNote> all() {
        Map<Long, BreakNote> notes = new HashMap<>();
        new Notes(db).onRegistrations(KIND).forEach((number, content) -> notes.put(number, read(content)));
        return notes;
    }

    /** Puts a note in the place of the one before; null takes it away. */
    public void put(long registration, @Nullable BreakNote note, Instant at) {
        new Notes(db).replace(Notes.registration(registration), KIND, note == null ? null : write(note), at);
    }

    private static String write(BreakNote note) {
        Kilometres continued = note.continueAt();
        return continued == null ? note.reason().name() : note.reason().name() + " " + continued.plain();
    }

    private static BreakNote read(String content) {
        int space = content.indexOf(' ');
        return space < 0
                ? BreakNote.of(BreakReason.valueOf(content))
                : new BreakNote(
                        BreakReason.valueOf(content.substring(0, space)), Kilometres.of(content.substring(space + 1)));
    }
}
