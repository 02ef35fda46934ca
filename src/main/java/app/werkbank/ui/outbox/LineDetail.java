package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Db;
import app.werkbank.store.Intents;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Store;
import app.werkbank.sync.Entries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the selected line besides the line itself.
 *
 * @param attempts the tries to send it, in their order
 * @param candidates rows of the server that it could be
 * @param violations what the last refusal said of single fields
 * @param own of a possible duplicate, the row of the entry that it may be a copy of
 */
public record LineDetail(
        List<AttemptRow> attempts,
        List<OdometerRow> candidates,
        List<String> violations,
        @Nullable OdometerRow own) {
    static final LineDetail NONE = new LineDetail(List.of(), List.of(), List.of(), null);

    /** Asks the store; not on the FX thread. */
    static LineDetail read(Store store, Entries entries, OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry -> ofEntry(store, entries, entry);
            case OutboxLine.Duplicate duplicate ->
                new LineDetail(
                        List.of(),
                        List.of(),
                        List.of(),
                        store.read(db -> own(db, duplicate)).orElse(null));
            default -> NONE;
        };
    }

    private static LineDetail ofEntry(Store store, Entries entries, OutboxLine.Entry entry) {
        List<AttemptRow> attempts = store.read(db -> new Intents(db).attempts(entry.id()));
        boolean choose =
                entry.reading() && (entry.state() == IntentState.NEEDS_USER || entry.state() == IntentState.IN_DOUBT);
        return new LineDetail(
                attempts,
                choose ? entries.candidates(entry.id()) : List.of(),
                attempts.isEmpty()
                        ? List.of()
                        : Violations.of(attempts.getLast().problem()),
                null);
    }

    private static Optional<OdometerRow> own(Db db, OutboxLine.Duplicate duplicate) {
        return new Intents(db)
                .find(duplicate.duplicate().intent())
                .flatMap(intent -> Optional.ofNullable(intent.registration()))
                .flatMap(new Odometer(db)::find);
    }
}
