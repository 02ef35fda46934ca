package app.werkbank.command;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.Desk;
import app.werkbank.sync.NewReading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A process of its own that saves one reading, says so, and then waits to be killed. */
final class Saver {
    private Saver() {}

    /** @param arguments the data file, the VIN, the km */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Store store = Store.open(StoreOptions.of(file, file.resolveSibling("backup")));
        Desk desk = new Desk(store, Clock.systemUTC(), () -> Duration.ofSeconds(10), intents -> {});
        desk.saveReading(
                        new NewReading(
                                new Vin(arguments[1]), new BigDecimal(arguments[2]), DistanceUnit.KM, Instant.now()),
                        UUID.randomUUID())
                .join();
        System.out.println("saved");
        new CountDownLatch(1).await();
    }
}
