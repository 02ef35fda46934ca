package app.werkbank.store;

import app.werkbank.store.JournalLine.Key;
import app.werkbank.store.JournalLine.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** What a journal holds: the last whole line about each thing. */
public final class Journaled {
    private final Map<Key, JournalLine> last;
    private final int damaged;
    private final long bytes;

    /** @param last in the order in which they were told */
    Journaled(Map<Key, JournalLine> last, int damaged, long bytes) {
        this.last = last;
        this.damaged = damaged;
        this.bytes = bytes;
    }

    /** Reads all of a journal; nothing where there is no file. */
    public static Journaled read(Path journal) throws IOException {
        return new JournalFile(journal).read();
    }

    /** Reads all of the journal of a store; nothing where it has none. */
    public static Journaled of(StoreOptions store) throws IOException {
        Path journal = store.journal();
        return journal == null ? new Journaled(Map.of(), 0, 0) : read(journal);
    }

    Map<Key, JournalLine> last() {
        return last;
    }

    /** The size of the file. */
    long bytes() {
        return bytes;
    }

    /** How many lines were torn or damaged, and left out. */
    public int damaged() {
        return damaged;
    }

    /** How many entries, and readings that wait for a ticket, it can bring back. */
    public long entries() {
        return last.values().stream()
                .filter(line -> line.kind() != Kind.TICKET && !line.state().equals(JournalRows.GONE))
                .count();
    }

    /** Whether it could bring this intent back. */
    public boolean knows(UUID intent) {
        return last.containsKey(new Key(Kind.ENTRY, intent));
    }

    /**
     * Brings all of it back into a store that is new, in the caller's transaction; every intent in the state that was
     * told.
     *
     * @return how many lines fit into no store, and were left out
     */
    public int into(Db db) {
        return new JournalRows(db).into(last.values());
    }
}
