package app.werkbank.bench;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Ticket;
import app.werkbank.reference.Fault;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.sync.Desk;
import app.werkbank.sync.NewReading;
import app.werkbank.sync.Workplace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Entries that leave: confirmed ones a second over the lanes, against a bare loop of the same requests, in turns. */
final class PushRow implements BenchRow {
    private static final int VINS = 50;
    private static final int ENTRIES = 400;
    private static final int ROUNDS = 3;
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final double LEAST_RATIO = 0.7;

    private long km = 1_000_000;

    @Override
    public String name() {
        return "push";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Path folder = Stores.fresh("push");
        try (Loopback loopback = new Loopback(folder.resolve("reference"), 200, 4_000)) {
            loopback.openVehicles(VINS);
            try (Workplace work = loopback.workplace(folder);
                    BareClient bare = new BareClient(loopback.server)) {
                loopback.quiet();
                rate(work, bare, new Samples(), new Samples());
                Samples ours = new Samples();
                Samples least = new Samples();
                for (int round = 0; round < ROUNDS; round++) {
                    rate(work, bare, ours, least);
                }
                work.server.faults(Faults.always(Operation.ADD_ODOMETER_REGISTRATION, new Fault.Delay(DELAY)));
                Samples oursDelayed = new Samples();
                Samples leastDelayed = new Samples();
                for (int round = 0; round < ROUNDS; round++) {
                    rate(work, bare, oursDelayed, leastDelayed);
                }
                double delayed = perSecond(oursDelayed);
                double loop = perSecond(leastDelayed);
                String what = "entries confirmed a second, 4 lanes, each durable; baseline: bare POSTs";
                return List.of(
                        Measure.against(
                                "push/20ms",
                                what + ", answers after 20 ms",
                                delayed,
                                "1/s",
                                loop,
                                "ratio >= 0.7",
                                delayed >= LEAST_RATIO * loop),
                        Measure.watched("push/0ms", what, perSecond(ours), "1/s", perSecond(least)));
            }
        }
    }

    private static double perSecond(Samples samples) {
        return ENTRIES / (samples.median() / 1000);
    }

    /** The entries are durable before the time is taken; then their undo windows end at once. */
    private void rate(Workplace work, BareClient bare, Samples ours, Samples least) throws Exception {
        List<Ticket> tickets = work.openTickets();
        List<Callable<Integer>> posts = new ArrayList<>();
        Desk desk = new Desk(work.store, Clock.systemUTC(), () -> Duration.ofHours(1), work.sync::told);
        for (int i = 0; i < ENTRIES; i++) {
            Ticket ticket = tickets.get(i % VINS);
            posts.add(bare.post(ticket.entryVin().orElseThrow().text(), ++km, ticket.id()));
        }
        least.time(() -> bare.make(posts));
        for (int i = 0; i < ENTRIES; i++) {
            Ticket ticket = tickets.get(i % VINS);
            NewReading reading = new NewReading(
                    ticket.entryVin().orElseThrow(), BigDecimal.valueOf(++km), DistanceUnit.KM, Instant.now());
            desk.saveReading(reading, ticket.id()).join();
        }
        Loopback.await("the engine knows every entry", () -> work.sync.status().pending() == ENTRIES);
        ours.time(() -> {
            desk.sendNow(List.of()).join();
            Loopback.await("every entry is confirmed", () -> work.sync.status().pending() == 0);
            return ENTRIES;
        });
    }
}
