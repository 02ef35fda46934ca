package app.werkbank.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was pulled, when, and how completely. */
public record Scopes(Db db) {

    public Optional<ScopeRow> find(String scope) {
        return db.first("SELECT * FROM sync_scope WHERE scope = ?", Scopes::read, scope);
    }

    public List<ScopeRow> all() {
        return db.list("SELECT * FROM sync_scope", Scopes::read);
    }

    void put(ScopeRow s) {
        db.update("""
            INSERT INTO sync_scope (scope, read_number, read_at, complete, total, newest, trouble)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (scope) DO UPDATE SET read_number = excluded.read_number, read_at = excluded.read_at,
                complete = excluded.complete, total = excluded.total, newest = excluded.newest,
                trouble = excluded.trouble
            """, s.scope(), s.readNumber(), s.readAt(), s.complete(), s.total(), s.newest(), s.trouble());
        db.touch(Table.SCOPE, s.scope());
    }

    private static ScopeRow read(Row row) throws SQLException {
        return new ScopeRow(
                row.text("scope"),
                row.number("read_number"),
                row.instant("read_at"),
                row.flag("complete"),
                row.numberOrNull("total"),
                row.instantOrNull("newest"),
                row.textOrNull("trouble"));
    }
}
