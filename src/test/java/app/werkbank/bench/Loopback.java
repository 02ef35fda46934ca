package app.werkbank.bench;

import app.werkbank.api.HttpRemoteApi;
import app.werkbank.api.RemoteApi;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.sync.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A reference server on this computer that is put into the state that a row measures, and the program beside it. */
final class Loopback implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long MOST_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long QUIET_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration STEP = Duration.ofMillis(1);
    private static final Set<String> OVER = Set.of("closed", "cancelled");

    final ReferenceServer server;
    final HttpRemoteApi api;
    private int counted;

    /** @param data the server's own folder; kept where it is there, for the sizes decide what is in it */
    Loopback(Path data, int tickets, int readings) {
        server = ReferenceServer.start(ReferenceSettings.demo(data).withData(7L, tickets, readings));
        api = Workplace.client(server, server.api(), LIMIT);
    }

    /** The program, in an empty folder of its own and without a quota; it reads everything at once. */
    Workplace workplace(Path folder) throws IOException {
        counted = server.requests();
        return new Workplace(folder, server, GRACE, LIMIT, null);
    }

    /** What the environment of a program says that is to talk to the server. */
    Map<String, String> environment() {
        return Map.of(
                "WERKBANK_API_URL", server.api().toString(),
                "WERKBANK_TOKEN_URL", server.tokenUrl().toString(),
                "WERKBANK_CLIENT_ID", server.clientId(),
                "WERKBANK_CLIENT_SECRET", server.clientSecret(),
                "WERKBANK_RATE", "0");
    }

    /** Requests since the program began or {@link #countAnew}. */
    int requests() {
        return server.requests() - counted;
    }

    void countAnew() {
        counted = server.requests();
    }

    /** Leaves one open ticket for each of so many vehicles, or of all there are; all other tickets are over. */
    List<Vin> openVehicles(int most) {
        Set<Vin> open = new HashSet<>();
        for (Ticket ticket : tickets()) {
            Vin vin = ticket.entryVin().orElse(null);
            boolean wanted = vin != null && open.size() < most && open.add(vin);
            if (wanted != "in_progress".equals(ticket.state().raw())
                    && (wanted || !OVER.contains(ticket.state().raw()))) {
                server.setTicketState(ticket.id(), wanted ? "in_progress" : "closed");
            }
        }
        countAnew();
        return List.copyOf(open);
    }

    private List<Ticket> tickets() {
        List<Ticket> tickets = new ArrayList<>();
        List<Ticket> page;
        do {
            page = api.listTickets(RemoteApi.MAX_LIMIT, tickets.size(), UUID.randomUUID())
                    .resource()
                    .rows();
            tickets.addAll(page);
        } while (page.size() == RemoteApi.MAX_LIMIT);
        return tickets;
    }

    /** Waits for the entries without a run, which would also read everything. */
    static void settle(Store store) {
        await("no entry waits", () -> store.read(db -> new Intents(db).pending()) == 0);
    }

    /** Waits until the program, which reads everything at its start, asks for nothing any more. */
    void quiet() {
        long[] last = {System.nanoTime(), 0};
        await("no request comes", () -> {
            int now = requests();
            if (now != last[1] || now == 0) {
                last[0] = System.nanoTime();
                last[1] = now;
            }
            return System.nanoTime() - last[0] > QUIET_NANOS;
        });
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + MOST_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** The server is the workplace's, which closes it. */
    @Override
    public void close() {
        api.close();
    }
}
