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
    private static final String RECORD = "registration/";

    /** The note on a reading made here or pulled, by its local number. */
    public Optional<BreakNote> on(long registration) {
        return new Notes(db)
                .on(RECORD + registration).stream()
                        .filter(note -> note.kind().equals(KIND))
                        .map(note -> read(note.content()))
                        .findFirst();
    }

    /** All notes, by the local number of their reading. */
    public Map<Long, BreakNote> all() {
        Map<Long, BreakNote> notes = new HashMap<>();
        db.each(
                "SELECT record, content FROM note WHERE kind = ?",
                row -> notes.put(
                        Long.parseLong(row.text("record").substring(RECORD.length())), read(row.text("content"))),
                KIND);
        return notes;
    }

    /** Puts a note in the place of the one before; null takes it away. */
    public void put(long registration, @Nullable BreakNote note, Instant at) {
        Notes notes = new Notes(db);
        notes.on(RECORD + registration).stream()
                .filter(each -> each.kind().equals(KIND))
                .forEach(notes::remove);
        if (note != null) {
            notes.add(RECORD + registration, KIND, write(note), at);
        }
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
