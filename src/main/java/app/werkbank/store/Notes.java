package app.werkbank.store;

import java.time.Instant;
import java.util.List;

/** Local remarks on records. */
public record Notes(Db db) {

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

    public void remove(Note note) {
        db.update("DELETE FROM note WHERE id = ?", note.id());
        db.touch(Table.NOTE, note.record());
    }
}
