package app.werkbank.sync;

import app.werkbank.api.ApiSettings;
import app.werkbank.api.HttpRemoteApi;
import app.werkbank.api.Timeouts;
import app.werkbank.contract.Relay;
import app.werkbank.data.DataException;
import app.werkbank.data.Rescue;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.store.TicketSearch;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A whole program without its window: a real store, the real client and the real engine, against a real server. */
public final class Workplace implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    public final ReferenceServer server;
    private final @Nullable Relay relay;
    public final Path file;
    private final SyncSettings settings;
    private final Duration limit;
    public Store store;
    public HttpRemoteApi api;
    public SyncService sync;
    public Desk desk;

    Workplace(Path folder, int tickets, int readings, Duration grace) throws IOException {
        this(folder, tickets, readings, grace, null);
    }

    /** @param between put before the server by a test, which then stands between it and the program */
    Workplace(Path folder, int tickets, int readings, Duration grace, @Nullable Function<URI, Relay> between)
            throws IOException {
        this(
                folder,
                ReferenceServer.start(
                        ReferenceSettings.demo(folder.resolve("reference")).withData(7L, tickets, readings)),
                grace,
                ANSWERED_WITHIN,
                between);
    }

    /**
     * @param server belongs to this from here on, and is closed with it
     * @param limit how long an answer is waited for
     */
    public Workplace(
            Path folder, ReferenceServer server, Duration grace, Duration limit, @Nullable Function<URI, Relay> between)
            throws IOException {
        Files.createDirectories(folder.resolve("backup"));
        this.server = server;
        this.relay = between == null ? null : between.apply(server.api());
        this.file = folder.resolve("werkbank.db");
        this.limit = limit;
        this.settings = SyncSettings.defaults().with(grace, 0);
        open();
    }

    StoreOptions options() {
        return StoreOptions.of(file, file.resolveSibling("backup")).journal(file.resolveSibling("werkbank.journal"));
    }

    public void open() {
        try {
            store = Rescue.open(options()).store();
        } catch (DataException e) {
            throw new AssertionError(e);
        }
        api = client(server, relay == null ? server.api() : relay.base(), limit);
        sync = new SyncService(store, api, settings, Clock.systemUTC(), 42, true).start();
        desk = new Desk(store, Clock.systemUTC(), () -> Duration.ZERO, sync::told);
    }

    /** A client with a token of its own. */
    public static HttpRemoteApi client(ReferenceServer server, URI base, Duration limit) {
        return new HttpRemoteApi(ApiSettings.of(
                        base.toString(),
                        base.resolve(server.tokenUrl().getPath()).toString(),
                        server.clientId(),
                        server.clientSecret(),
                        server.apiKey())
                .withTimeouts(new Timeouts(limit, limit, limit)));
    }

    /** Ends the program as its window would. */
    public void shut() {
        sync.close();
        api.close();
        store.close();
    }

    public RunReport oneRound() {
        return sync.run(RunMode.ONE_ROUND)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    RunReport untilSettled() {
        return sync.run(new RunMode(PATIENCE))
                .orTimeout(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Tickets in progress that have a VIN. */
    public List<Ticket> openTickets() {
        return store.read(db -> new TicketSearch(db).search("", TicketState.IN_PROGRESS, 1000)).stream()
                .filter(ticket -> ticket.entryVin().isPresent())
                .toList();
    }

    public IntentRow enter(Ticket ticket, String km) {
        return enter(ticket, km, Instant.now());
    }

    IntentRow enter(Ticket ticket, String km, Instant observed) {
        Vin vin = ticket.entryVin().orElseThrow();
        return desk.saveReading(new NewReading(vin, new BigDecimal(km), DistanceUnit.KM, observed), ticket.id())
                .join();
    }

    IntentState state(UUID intent) {
        return intent(intent).state();
    }

    IntentRow intent(UUID intent) {
        return store.read(db -> new Intents(db).find(intent)).orElseThrow();
    }

    /** How often the server holds the value for the VIN. */
    long copies(String vin, String km) {
        float wire = Float.parseFloat(km);
        return server.registrations(vin).stream()
                .filter(row -> row.value() == wire)
                .count();
    }

    @Override
    public void close() {
        shut();
        if (relay != null) {
            relay.close();
        }
        server.close();
    }
}
