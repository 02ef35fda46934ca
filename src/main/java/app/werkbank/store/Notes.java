package app.werkbank.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Local remarks on records. */
public record Notes(Db db) {
    private static final String REGISTRATION = "registration/";

    /** Remarks on one record, oldest first. */
    public List<Note> on(String record) {
        return db.list(
                "SELECT * FROM note WHERE record = ? ORDER BY id",
                row -> new Note(
                        row.number("id"),
                        row.text("record"),
                        row.text("kind"),
                        row.text("content"),
                        row.instant("created_at")),
                record);
    }

    public void add(String record, String kind, String content, Instant at) {
        db.update(
                "INSERT INTO note (record, kind, content, created_at) VALUES (?, ?, ?, ?)", record, kind, content, at);
        db.touch(Table.NOTE, record);
    }

    /** Removes the newest remark on a record that says this. */
    public void takeBack(String record, String kind, String content) {
        on(record).reversed().stream()
                .filter(note -> note.kind().equals(kind) && note.content().equals(content))
                .findFirst()
                .ifPresent(this::remove);
    }

    public void remove(Note note) {
        db.update("DELETE FROM note WHERE id = ?", note.id());
        db.touch(Table.NOTE, note.record());
    }

    /** How a reading is called as a record, by its local number. */
    static String registration(long number) {
        return REGISTRATION + number;
    }

    /** What all remarks of one kind on readings say, by the local number of their reading. */
    Map<Long, String> onRegistrations(String kind) {
        Map<Long, String> contents = new HashMap<>();
        db.each(
                "SELECT record, content FROM note WHERE kind = ?",
                row -> contents.put(
                        Long.parseLong(row.text("record").substring(REGISTRATION.length())), row.text("content")),
                kind);
        return contents;
    }

    /** Puts a remark in the place of those of its kind; null only takes them away. */
    void replace(String record, String kind, @Nullable String content, Instant at) {
        on(record).stream().filter(note -> note.kind().equals(kind)).forEach(this::remove);
        if (content != null) {
            add(record, kind, content, at);
        }
    }
}
