package app.werkbank.sync.sim;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.store.DataFile;
import app.werkbank.store.EmptyTables;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Memory and SQLite at once: every transaction runs over both, each question must get the same answer from both, and after
 * each crash the file as a killed process leaves it is whole and holds what was committed (invariant I28).
 */
public final class TwinLedger extends MemoryLedger {
    private static final int TOOLS = 3;

    private final Store store;
    private final Path file;

    /** @param store for this ledger alone; its tables are emptied */
    public TwinLedger(Store store, Path file) {
        this.store = store;
        this.file = file;
        EmptyTables.of(store);
        store.writeNow(db -> {
            for (int id = 1; id <= TOOLS; id++) {
                new SqlLedger(db).harvest(new Equipment(id, "Equipment " + id, null));
            }
            return true;
        });
    }

    @Override
    public <T> T transact(Function<Ledger, T> work) {
        return store.writeNow(db -> work.apply(both(this, new SqlLedger(db))));
    }

    @Override
    public void restart() {
        super.restart();
        Path left = file.resolveSibling("left-by-the-crash.db");
        try {
            copy("", left);
            copy("-wal", left);
            Files.deleteIfExists(left.resolveSibling(left.getFileName() + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFile.Health health = new DataFile(left).inspect();
        if (!health.usable()) {
            throw new IllegalStateException("I28: what the crash left is not whole: " + health);
        }
        Store.peek(StoreOptions.of(left, left.resolveSibling("backup")), db -> same(new SqlLedger(db)));
    }

    private void copy(String suffix, Path to) throws IOException {
        Path from = file.resolveSibling(file.getFileName() + suffix);
        Path target = to.resolveSibling(to.getFileName() + suffix);
        if (Files.exists(from)) {
            Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
    }

    /** Compares all rows. */
    private boolean same(Ledger sql) {
        Set<IntentState> all = EnumSet.allOf(IntentState.class);
        equal("intents", intents(all), sql.intents(all));
        Set<String> vins = new HashSet<>();
        for (IntentRow row : intents()) {
            equal("attempts", attempts(row.id()), sql.attempts(row.id()));
            equal("flags", flagged(row.id()), sql.flagged(row.id()));
            if (row.registration() != null) {
                equal("entries", registration(row.row()), sql.registration(row.row()));
                vins.add(row.vehicle());
            }
        }
        vins.forEach(vin -> equal("histories", pulled(vin), sql.pulled(vin)));
        equal("pairs", Set.copyOf(used()), Set.copyOf(sql.used()));
        equal("scopes", Set.copyOf(scopes()), Set.copyOf(sql.scopes()));
        return true;
    }

    /** A ledger that asks and tells both. */
    private static Ledger both(MemoryLedger memory, Ledger sql) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    Object remembered = call(memory, method, arguments);
                    Object kept = call(sql, method, arguments);
                    if (!method.getName().equals("put")) {
                        equal(method.getName(), inOrder(method, remembered), inOrder(method, kept));
                    }
                    return remembered;
                });
    }

    /** Where no order is promised, none is compared. */
    private static @Nullable Object inOrder(Method method, @Nullable Object answer) {
        return answer instanceof List<?> list
                        && (method.getName().equals("used") || method.getName().equals("scopes"))
                ? Set.copyOf(list)
                : answer;
    }

    private static @Nullable Object call(Ledger ledger, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(ledger, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void equal(String what, @Nullable Object remembered, @Nullable Object kept) {
        if (!Objects.equals(remembered, kept)) {
            throw new IllegalStateException(what + " differ: in memory " + remembered + ", in the file " + kept);
        }
    }
}
