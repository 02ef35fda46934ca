package app.werkbank.store;

import app.werkbank.domain.IntentState;
import app.werkbank.store.JournalLine.Key;
import app.werkbank.store.JournalLine.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second line behind the database (sync rule 12): what a person entered and what became of it, told to a file
 * after the commit. A journal that cannot be written never fails what was saved: it is told again with the next change,
 * and at the next start. Confined to the writer's thread, but for {@link #trouble}.
 */
final class Journal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    /** As long as a journal is shorter than this, nobody minds what is superfluous in it. */
    private static final long SMALL = 1L << 20;

    private final JournalFile file;
    private final Map<Key, Head> told = new HashMap<>();
    private final Set<Key> owed = new LinkedHashSet<>();
    private @Nullable JournalRows rows;
    private @Nullable FileChannel channel;
    private volatile @Nullable String trouble;

    /** What is remembered of a line: enough to see whether another would say the same. */
    private record Head(String state, int hash) {
        static Head of(JournalLine line) {
            return new Head(line.state(), line.rows().hashCode());
        }
    }

    Journal(JournalFile file) {
        this.file = file;
    }

    /** Why it could not be written the last time; empty where it could. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Reads what was told so far and tells what is missing: all of it after an update of the program, what a power cut
     * took away.
     *
     * @param tidy whether the last end was clean, so that what is superfluous may go
     */
    void begin(Db db, boolean tidy) {
        try {
            Journaled content = file.read();
            content.last().forEach((key, line) -> told.put(key, Head.of(line)));
            if (tidy && content.bytes() > SMALL) {
                shorten(content);
            }
            tell(db, missing(rows(db), tidy));
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    /** Adds a line about each of these, after their commit. */
    void tell(Db db, Set<Key> keys) {
        owed.addAll(keys);
        if (owed.isEmpty()) {
            return;
        }
        try {
            List<JournalLine> lines = lines(rows(db));
            FileChannel open = channel == null ? file.open() : channel;
            channel = open;
            JournalFile.add(open, lines);
            lines.forEach(line -> told.put(line.key(), Head.of(line)));
            owed.clear();
            trouble = null;
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    /** Kept, because it knows the columns of the tables. */
    private JournalRows rows(Db db) {
        JournalRows known = rows == null ? new JournalRows(db) : rows;
        rows = known;
        return known;
    }

    /** A ticket stands before the first entry about it. */
    private List<JournalLine> lines(JournalRows rows) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Key key : owed) {
            rows.ticketOf(key)
                    .map(ticket -> new Key(Kind.TICKET, ticket))
                    .filter(ticket -> !told.containsKey(ticket))
                    .ifPresent(keys::add);
            keys.add(key);
        }
        return keys.stream().flatMap(key -> rows.line(key).stream()).toList();
    }

    /** @param clean whether what was told last is in the file for certain, so that states are enough to compare */
    private Set<Key> missing(JournalRows rows, boolean clean) {
        Set<Key> missing = new LinkedHashSet<>();
        Map<Key, String> states = rows.states();
        states.forEach((key, state) -> {
            Head head = told.get(key);
            boolean same = head != null
                    && head.state().equals(state)
                    && (clean
                            || finished(key, state)
                            || rows.line(key).map(Head::of).filter(head::equals).isPresent());
            if (!same) {
                missing.add(key);
            }
        });
        told.forEach((key, head) -> {
            if (key.kind() == Kind.DRAFT && !head.state().equals(JournalRows.GONE) && !states.containsKey(key)) {
                missing.add(key);
            }
        });
        return missing;
    }

    private static boolean finished(Key key, String state) {
        return key.kind() == Kind.ENTRY && IntentState.valueOf(state).settled();
    }

    private void shorten(Journaled content) throws IOException {
        List<JournalLine> live = new ArrayList<>(content.last().values());
        live.removeIf(line -> line.state().equals(JournalRows.GONE));
        if (content.bytes() > 2L * JournalFile.text(live).length()) {
            file.replace(live);
        }
    }

    private void fail(Exception e) {
        if (trouble == null) {
            LOG.log(Level.WARNING, "the journal cannot be written; what is saved is safe in the data file", e);
        }
        trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        close();
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the journal was not closed in order", e);
            }
        }
    }
}
