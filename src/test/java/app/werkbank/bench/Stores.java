package app.werkbank.bench;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stores that are measured on, filled through the program's own parts with invented tickets and readings: built once
 * into {@code target/bench}, and used again.
 */
final class Stores {
    /** Where everything that is measured on lies: one disk for the program and for its baselines. */
    static final Path FOLDER = Path.of("target", "bench");

    /** Growing by ten; {@code -Dbench.most} leaves the larger ones out, for a quick look. */
    static final List<Integer> SIZES = Stream.of(10_000, 100_000, 1_000_000)
            .filter(size -> size <= Integer.getInteger("bench.most", Integer.MAX_VALUE))
            .toList();

    static final int READINGS_PER_VEHICLE = 100;
    /** Of the one vehicle whose history is longest. */
    static final int LONGEST = Math.min(100_000, SIZES.getLast());

    private static final int IN_PROGRESS = 50;
    private static final int BATCH = 10_000;
    private static final Instant START = Instant.parse("2015-01-05T08:00:00Z");
    private static final String VIN_LETTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final long VIN_SPREAD = 0x9E3779B97F4A7C15L;
    private static final int VIN_BITS = 50;

    private Stores() {}

    /** As many tickets as readings; each vehicle has a hundred. To be closed. */
    static Store open(int rows) throws IOException {
        return open(options(FOLDER.resolve("rows-" + rows)), rows, rows, READINGS_PER_VEHICLE);
    }

    /** 100 000 tickets and 1 000 000 readings, of which {@link #vin vin(0)} has the longest history. To be closed. */
    static Store large() throws Exception {
        int most = SIZES.getLast();
        return open(LargeHome.options(), most / 10, most, LONGEST);
    }

    /** Where the store of that many rows lies. */
    static StoreOptions options(int rows) throws IOException {
        return options(FOLDER.resolve("rows-" + rows));
    }

    /** A store in a folder, made where it is missing. */
    static StoreOptions options(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("backup"));
        return StoreOptions.of(folder.resolve("werkbank.db"), folder.resolve("backup"))
                .journal(folder.resolve("werkbank.journal"));
    }

    /** Removes what an earlier run left, and makes the folder. */
    static Path fresh(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** Of the invented maker XX0, and as various as real ones are. */
    static String vin(int vehicle) {
        long mixed = (vehicle + 1) * VIN_SPREAD >>> (Long.SIZE - VIN_BITS);
        StringBuilder vin = new StringBuilder("XX0TEST");
        while (vin.length() < 17) {
            vin.append(VIN_LETTERS.charAt((int) (mixed % VIN_LETTERS.length())));
            mixed /= VIN_LETTERS.length();
        }
        return vin.toString();
    }

    /** Fills a store unless that was done before; a build that was broken off is begun anew. */
    static Store open(StoreOptions options, int tickets, int readings, int longest) throws IOException {
        Path folder = options.file().toAbsolutePath().getParent();
        Path complete = folder.resolve("complete");
        String content = tickets + " tickets, " + readings + " readings, " + longest + " at most of one vehicle";
        if (!Files.exists(complete) || !Files.readString(complete).equals(content)) {
            Files.deleteIfExists(complete);
            System.out.printf("building %s%n", content);
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(
                        options.file().resolveSibling(options.file().getFileName() + end));
            }
            try (Store store = Store.open(options)) {
                fill(store, tickets, readings, longest);
            }
            Files.writeString(complete, content);
        }
        return Store.open(options);
    }

    private static void fill(Store store, int tickets, int readings, int longest) {
        SplittableRandom random = new SplittableRandom(tickets + readings);
        int vehicles = Math.max(1, 1 + (readings - longest) / READINGS_PER_VEHICLE);
        List<Consumer<SqlLedger>> batch = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            Ticket ticket = ticket(i, vin(i % vehicles), random);
            add(store, batch, ledger -> ledger.put(ticket));
        }
        add(store, batch, SqlLedger::arrangeTickets);
        for (int vehicle = 0, made = 0; made < readings; vehicle++) {
            int size = Math.min(readings - made, vehicle == 0 ? longest : READINGS_PER_VEHICLE);
            String vin = vin(vehicle);
            for (OdometerRow row : history(vin, size, random)) {
                add(store, batch, ledger -> ledger.insert(row));
            }
            add(store, batch, ledger -> ledger.put(read(vin, size)));
            made += size;
        }
        write(store, batch);
    }

    private static void add(Store store, List<Consumer<SqlLedger>> batch, Consumer<SqlLedger> row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            write(store, batch);
        }
    }

    private static void write(Store store, List<Consumer<SqlLedger>> batch) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            batch.forEach(row -> row.accept(ledger));
            return batch.size();
        });
        batch.clear();
    }

    private static ScopeRow read(String vin, int rows) {
        return new ScopeRow(ScopeRow.odometer(vin), 1, Instant.now(), true, (long) rows, null, null);
    }

    /** A few in progress, the others over: what is open in a workshop does not grow with the years. */
    private static Ticket ticket(int i, String vin, SplittableRandom random) {
        TicketState state =
                i < IN_PROGRESS ? TicketState.IN_PROGRESS : new TicketState(i % 12 == 0 ? "cancelled" : "closed");
        UUID id = new UUID(random.nextLong(), random.nextLong());
        long number = 7_000_000L + i;
        Instant created = START.plus(Duration.ofMinutes(5L * i));
        String reference = switch (random.nextInt(5)) {
            case 0 -> "WO-%d-%04d".formatted(random.nextInt(2015, 2027), random.nextInt(10_000));
            case 1 -> "RO %05d".formatted(random.nextInt(100_000));
            case 2 -> random.nextInt(15, 27) + "/" + random.nextInt(1_000, 10_000);
            default -> null;
        };
        String external = random.nextInt(10) < 3 ? "EXT-%05d".formatted(random.nextInt(100_000)) : null;
        String operator = random.nextInt(10) < 2 ? "bay " + random.nextInt(1, 9) : null;
        String raw = """
            {"id":"%s","number":%d,"state":"%s","vin":"%s","customer_reference":"%s","created_at":"%s"}""".formatted(id, number, state.raw(), vin, reference, created);
        return new Ticket(
                id, number, state, vin, null, null, reference, external, operator, null, false, created, null, null,
                null, raw);
    }

    /** Rising; one in fifty lower than the one before. */
    static List<OdometerRow> history(String vin, int size, SplittableRandom random) {
        List<OdometerRow> rows = new ArrayList<>(size);
        Instant at = START.plusSeconds(random.nextLong(1_000_000));
        long most = Duration.ofDays(3_650).toSeconds() / size;
        long km = 10;
        long before = 0;
        for (int i = 0; i < size; i++) {
            at = at.plusSeconds(1 + random.nextLong(most));
            km += random.nextLong(1, 2_000);
            long shown = random.nextInt(50) == 0 ? Math.max(1, km * random.nextInt(40, 98) / 100) : km;
            rows.add(OdometerRow.pulled(
                    vin, Kilometres.of(shown), new UUID(random.nextLong(), random.nextLong()), at, i, shown < before));
            before = shown;
        }
        return rows;
    }
}
