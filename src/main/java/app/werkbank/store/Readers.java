package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A few read-only connections, opened when first needed; a caller waits until one is free. */
final class Readers implements AutoCloseable {
    private static final int MOST = 3;

    private final Path file;
    private volatile boolean closed;
    private final BlockingQueue<Slot> free = new ArrayBlockingQueue<>(MOST);

    private static final class Slot {
        private @Nullable Db db;
    }

    Readers(Path file) {
        this.file = file;
        for (int i = 0; i < MOST; i++) {
            free.add(new Slot());
        }
    }

    /** Runs the query on one consistent state of the data. */
    <T> T read(Function<Db, T> query) {
        Slot slot = take();
        try {
            if (closed) {
                throw new StoreException(Kind.CLOSED, "The store is closed.");
            }
            Db db = slot.db;
            if (db == null) {
                db = Connections.reader(file);
                slot.db = db;
            }
            db.execute("BEGIN");
            try {
                return query.apply(db);
            } finally {
                db.execute("COMMIT");
            }
        } finally {
            free.add(slot);
        }
    }

    /** Waits for the queries under way; later ones are refused. Closing twice is closing once. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (int i = 0; i < MOST; i++) {
            Slot slot = take();
            if (slot.db != null) {
                slot.db.close();
            }
        }
        for (int i = 0; i < MOST; i++) {
            free.add(new Slot());
        }
    }

    private Slot take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Kind.CLOSED, "Interrupted while waiting for the store.", e);
        }
    }
}
