package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Invariant I27: a migration that is cut off leaves the old schema or the new one, with every intent. */
@Execution(ExecutionMode.CONCURRENT)
class MigrationTest {
    private static final String NEWEST = Migration.NEWEST;

    private static final List<IntentState> STATES =
            List.of(IntentState.QUEUED, IntentState.IN_DOUBT, IntentState.REJECTED, IntentState.DISCARDED);

    @TempDir
    Path folder;

    private StoreOptions options;

    @BeforeEach
    void aStoreOfTheFirstSchema() throws IOException {
        options = in(Files.createDirectories(folder.resolve("demo")));
        bringTo("1");
        Db db = Connections.writer(options.file());
        for (int i = 0; i < STATES.size(); i++) {
            db.update(
                    "INSERT INTO intent (id, sequence, kind, lane, ticket_id, equipment_id, state, reason,"
                            + " observed_at, created_at, due_at, before_discard) VALUES (?, ?, 'EQUIPMENT_ADD', ?, ?, 1,"
                            + " ?, ?, 0, 0, 0, ?)",
                    new UUID(0, i),
                    i,
                    "lane" + i,
                    new UUID(1, i),
                    STATES.get(i),
                    STATES.get(i) == IntentState.DISCARDED ? Reason.TICKET_NOT_IN_PROGRESS : null,
                    STATES.get(i) == IntentState.DISCARDED ? "REJECTED" : null);
        }
        db.close();
    }

    private static StoreOptions in(Path place) {
        return StoreOptions.of(place.resolve("werkbank.db"), place);
    }

    private void bringTo(String schema) {
        Flyway.configure()
                .dataSource(Connections.source(options.file(), false))
                .locations("classpath:app/werkbank/store/migration")
                .target(schema)
                .load()
                .migrate();
    }

    @Test
    void theNewestVersionIsThatOfTheNewestScript() {
        assertEquals(NEWEST, Migration.run(options));
        MigrationInfo[] scripts = Flyway.configure()
                .dataSource(Connections.source(options.file(), false))
                .locations("classpath:app/werkbank/store/migration")
                .load()
                .info()
                .all();
        assertEquals(NEWEST, scripts[scripts.length - 1].getVersion().toString());
        assertEquals("SUCCESS", scripts[scripts.length - 1].getState().name());
    }

    @Test
    @Proves({"I27", "I28", "F23"})
    void cutOffAtAnyStatementItLeavesTheOldSchemaOrTheNewOneWithEveryIntent() throws Exception {
        List<Path> crashes = new ArrayList<>();
        String schema = Migration.run(options, new Watched(Connections.source(options.file(), false), () -> {
            Path crash = folder.resolve("crash" + crashes.size());
            copy(options.backups(), crash);
            crashes.add(crash);
        }));
        assertEquals(NEWEST, schema);
        assertTrue(crashes.size() > 5, "it was watched: " + crashes.size());
        int old = 0;
        for (Path crash : crashes) {
            StoreOptions left = in(crash);
            DataFile.Health health = new DataFile(left.file()).inspect();
            assertTrue(health.usable(), () -> crash + " " + health);
            old += NEWEST.equals(health.schema()) ? 0 : 1;
            assertEquals(STATES, states(left));
            try (Store store = Store.open(left)) {
                assertEquals(NEWEST, store.schema());
                assertEquals(List.of(), store.check());
                assertEquals(
                        STATES,
                        store.read(db -> new Intents(db).in(EnumSet.allOf(IntentState.class))).stream()
                                .map(IntentRow::state)
                                .toList());
            }
            List<Path> backups = backups(crash);
            assertFalse(backups.isEmpty(), () -> "a backup is made before the first statement: " + crash);
            for (Path backup : backups) {
                assertNotEquals(NEWEST, new DataFile(backup).inspect().schema());
                assertEquals(STATES, states(StoreOptions.of(backup, crash)));
            }
        }
        assertTrue(old > 0 && old < crashes.size(), "both schemas were met");
    }

    @Test
    void whatWasDiscardedKnowsItsReasonAfterwards() {
        try (Store store = Store.open(options)) {
            IntentRow discarded =
                    store.read(db -> new Intents(db).find(new UUID(0, 3))).orElseThrow();
            Before before = discarded.beforeDiscard();
            assertNotNull(before);
            assertEquals(new Before(IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS), before);
        }
    }

    @Test
    void theTicketsThatAreThereAreCountedAfterwards() {
        bringTo("5");
        Db db = Connections.writer(options.file());
        for (int i = 0; i < 5; i++) {
            db.update(
                    "INSERT INTO ticket (id, state, created_at, raw) VALUES (?, ?, 0, '{}')",
                    new UUID(2, i),
                    i < 3 ? "closed" : "dreaming");
        }
        db.close();
        try (Store store = Store.open(options)) {
            assertEquals(
                    Map.of(TicketState.CLOSED, 3L, new TicketState("dreaming"), 2L),
                    store.read(all -> new TicketSearch(all).find("", null, 1)).counts());
            store.writeNow(all -> all.update("UPDATE ticket SET state = 'closed'"));
            assertEquals(
                    Map.of(TicketState.CLOSED, 5L),
                    store.read(all -> new TicketSearch(all).find("", null, 1)).counts());
        }
    }

    @Test
    @Proves("I27")
    void theLastThreeBackupsOfAConnectionAreKept() throws Exception {
        Path other = Files.createFile(options.backups().resolve("20250101-000000-000-another-before-schema-2.db"));
        for (int i = 1; i < 5; i++) {
            Files.createFile(options.backups().resolve("2025010" + i + "-000000-000-demo-before-schema-2.db"));
        }
        Store.open(options).close();
        List<String> kept = backups(options.backups()).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(4, kept.size(), kept::toString);
        assertTrue(Files.exists(other), "another connection's are its own");
        assertTrue(kept.contains("20250104-000000-000-demo-before-schema-2.db"), kept::toString);
        assertFalse(kept.contains("20250102-000000-000-demo-before-schema-2.db"), kept::toString);
    }

    @Test
    @Proves({"I27", "F27"})
    void aDamagedFileIsNotMigrated() throws Exception {
        Db db = Connections.writer(options.file());
        long page = db.count("SELECT rootpage FROM sqlite_schema WHERE name = 'note_by_record'");
        db.count("PRAGMA wal_checkpoint(TRUNCATE)");
        db.close();
        byte[] bytes = Files.readAllBytes(options.file());
        for (int i = (int) (page - 1) * 4096; i < page * 4096; i++) {
            bytes[i] = 0x55;
        }
        Files.write(options.file(), bytes);
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(options));
        assertEquals(StoreException.Kind.CORRUPT, refused.kind());
        assertEquals("1", new DataFile(options.file()).inspect().schema());
        assertEquals(List.of(), backups(options.backups()));
    }

    private static List<IntentState> states(StoreOptions store) {
        return Store.peek(
                store,
                db -> db.list(
                        "SELECT state FROM intent ORDER BY sequence", row -> IntentState.valueOf(row.text("state"))));
    }

    private static List<Path> backups(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-before-schema-.*\\.db"))
                    .sorted()
                    .toList();
        }
    }

    /** What a killed process would leave: the file and its log, without the memory that processes share. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file :
                    files.filter(each -> !each.toString().endsWith("-shm")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets somebody look before every statement that a connection runs, and after the last. */
    private record Watched(DataSource source, Runnable before) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, source.getConnection());
        }

        private <T> T watched(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
                        String name = method.getName();
                        if (name.startsWith("execute") || name.equals("commit") || name.equals("close")) {
                            before.run();
                        }
                        try {
                            Object answer = method.invoke(target, given);
                            return switch (answer) {
                                case PreparedStatement statement -> watched(PreparedStatement.class, statement);
                                case Statement statement -> watched(Statement.class, statement);
                                case null, default -> answer;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return source.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            source.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            source.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return source.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return source.isWrapperFor(type);
        }
    }
}
