package app.werkbank.store;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds, in numbers.
 *
 * @param schema its version; null where there is no store yet
 * @param lastSync when tickets and used equipment were last pulled completely, UTC; null where never
 */
public record Contents(
        @Nullable String schema,
        @Nullable Instant lastSync,
        Map<IntentKind, Map<IntentState, Long>> intents,
        long tickets,
        long odometer,
        long equipment) {

    /** Where there is no store yet. */
    public static final Contents NONE = new Contents(null, null, Map.of(), 0, 0, 0);

    public static Contents of(Db db) {
        return new Contents(
                Migration.version(db),
                lastSync(db),
                new Intents(db).counts(),
                db.count("SELECT count(*) FROM ticket"),
                db.count("SELECT count(*) FROM odometer_registration"),
                db.count("SELECT count(*) FROM used_equipment WHERE observed OR desired"));
    }

    private static @Nullable Instant lastSync(Db db) {
        Scopes scopes = new Scopes(db);
        Optional<Instant> tickets =
                scopes.find(ScopeRow.TICKETS).filter(ScopeRow::complete).map(ScopeRow::readAt);
        Optional<Instant> used =
                scopes.find(ScopeRow.USED).filter(ScopeRow::complete).map(ScopeRow::readAt);
        if (tickets.isEmpty() || used.isEmpty()) {
            return null;
        }
        return tickets.get().isBefore(used.get()) ? tickets.get() : used.get();
    }
}
