package app.werkbank.sync;

import app.werkbank.api.ApiSettings;
import app.werkbank.api.HttpRemoteApi;
import app.werkbank.api.Timeouts;
import app.werkbank.data.Rescue;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that enters readings and sends them, until it is killed. */
final class KilledHand {
    private static final long PAUSE_MS = 50;
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private KilledHand() {}

    /** @param a data file, API, token address, client id, secret, the first km, then {@code ticket=VIN} each */
    public static void main(String[] a) throws Exception {
        Path file = Path.of(a[0]);
        Store store = Rescue.open(StoreOptions.of(file, file.resolveSibling("backup"))
                        .journal(file.resolveSibling("werkbank.journal")))
                .store();
        HttpRemoteApi api = new HttpRemoteApi(
                ApiSettings.of(a[1], a[2], a[3], a[4], null).withTimeouts(new Timeouts(DEADLINE, DEADLINE, DEADLINE)));
        SyncSettings settings = SyncSettings.defaults().with(KillRounds.GRACE, 0);
        SyncService sync = new SyncService(store, api, settings, Clock.systemUTC(), 42, true).start();
        Desk desk = new Desk(store, Clock.systemUTC(), () -> Duration.ZERO, sync::told);
        List<String> tickets = List.of(a).subList(6, a.length);
        AtomicLong km = new AtomicLong(Long.parseLong(a[5]));
        var _ = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(
                        () -> enter(desk, tickets, km.getAndIncrement()), 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    private static void enter(Desk desk, List<String> tickets, long km) {
        String[] ticket = tickets.get((int) (km % tickets.size())).split("=");
        NewReading reading = new NewReading(new Vin(ticket[1]), BigDecimal.valueOf(km), DistanceUnit.KM, Instant.now());
        desk.saveReading(reading, UUID.fromString(ticket[0])).join();
        System.out.println(km);
    }
}
