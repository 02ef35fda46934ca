package app.werkbank.store;

import app.werkbank.domain.IntentState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a vehicle's history.
 *
 * @param entry how the entry stands that made it here; null where it was made elsewhere
 */
public record HistoryRow(OdometerRow row, @Nullable Entry entry) {

    /** The intent behind a row that was made here. Instants are UTC. */
    public record Entry(
            UUID intent, IntentState state, @Nullable Reason reason, Instant dueAt) {
        static @Nullable Entry read(Row row) throws SQLException {
            UUID id = row.uuidOrNull("intent_id");
            if (id == null) {
                return null;
            }
            String reason = row.textOrNull("intent_reason");
            return new Entry(
                    id,
                    IntentState.valueOf(row.text("intent_state")),
                    reason == null ? null : Reason.valueOf(reason),
                    row.instant("intent_due_at"));
        }
    }

    /** Whether the server has it. */
    public boolean onServer() {
        return row.remoteId() != null;
    }
}
