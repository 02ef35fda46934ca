package app.werkbank.reference;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server on the loopback address that keeps the contract as strictly as the real one, with invented data: the demo
 * workshop of the program, and the other side of its tests.
 */
public final class ReferenceServer implements AutoCloseable {

    private static final int END_SECONDS = 5;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final ReferenceSettings settings;
    private final String clientSecret;
    private final Database database;
    private final OdometerRows registrations;
    private final TicketRows tickets;
    private final EquipmentRows equipment;
    private final Tokens tokens;
    private final RequestLog log = new RequestLog();
    private final ExecutorService executor = threads();
    private final Gateway gateway;
    private final HttpServer http;

    private ReferenceServer(ReferenceSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
        Clock clock = settings.clock();
        clientSecret = clientSecret(database, settings);
        tokens = new Tokens(clock, settings.tokenLifetime());
        registrations = new OdometerRows(database);
        tickets = new TicketRows(database);
        equipment = new EquipmentRows(database);
        Routes routes = new Routes(
                new Guard(new Quota(settings.rate(), System::nanoTime), tokens, settings.apiKey()),
                new TokenRoute(settings.clientId(), clientSecret, tokens),
                new OdometerRoutes(registrations, tickets, clock),
                new EquipmentRoutes(equipment, tickets, clock),
                new TicketRoutes(tickets));
        gateway = new Gateway(routes, log, settings.faults(), executor);
        http = listen(settings.port());
        http.createContext("/", gateway);
        http.setExecutor(executor);
        http.start();
    }

    /**
     * Opens the data, generates them where there are none, and listens.
     *
     * @throws IllegalStateException where the data cannot be used, or were made with another seed or size
     * @throws UncheckedIOException where the directory or the port cannot be had
     */
    public static ReferenceServer start(ReferenceSettings settings) {
        Database database = Database.open(settings.directory());
        try {
            Workshop.ensure(database, settings);
            return new ReferenceServer(settings, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** They give way to those of the program whose demo workshop this is. */
    // Nothing here relies on an order of threads: where priorities are not known, all are alike.
    @SuppressWarnings("ThreadPriorityCheck")
    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(Thread.ofPlatform()
                .name("reference-", 0)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    private static HttpServer listen(int port) {
        if (System.getProperty(NO_DELAY) == null) {
            // Else the body of an answer waits for the acknowledgement of its headers, some 40 ms a request.
            System.setProperty(NO_DELAY, "true");
        }
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port + " of the loopback address", e);
        }
    }

    private static String clientSecret(Database database, ReferenceSettings settings) {
        String given = settings.clientSecret();
        if (given != null) {
            return given;
        }
        String key = "client_secret";
        return database.transaction(open -> {
            if (Database.meta(open, key).isEmpty()) {
                Database.setMeta(open, key, Tokens.secret(new SecureRandom()));
            }
            return Database.meta(open, key).orElseThrow();
        });
    }

    /** The base of the API, without a slash at its end. */
    public URI api() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + http.getAddress().getPort());
    }

    public URI tokenUrl() {
        return api().resolve(Operation.REQUEST_TOKEN.template());
    }

    public String clientId() {
        return settings.clientId();
    }

    /** Made up for each data directory, and kept there. */
    public String clientSecret() {
        return clientSecret;
    }

    /** The key that equipment asks for; null for none. */
    public @Nullable String apiKey() {
        return settings.apiKey();
    }

    /** How many requests have arrived, token requests and refused ones included. */
    public int requests() {
        return log.requests();
    }

    /** How many requests to this operation have arrived. */
    public int requests(Operation operation) {
        return log.requests(operation);
    }

    /** The last requests that were dealt with, oldest first; at most 10 000. */
    public List<ServedRequest> served() {
        return log.served();
    }

    /** From now on these faults happen, and no others. */
    public void faults(Faults faults) {
        gateway.faults(faults);
    }

    /** Every token that was issued is refused from now on. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /**
     * What only the back office can do.
     *
     * @param state also one that the contract does not name
     * @throws IllegalArgumentException where there is no such ticket
     */
    public void setTicketState(UUID ticketId, String state) {
        tickets.setState(ticketId, state, settings.clock().instant());
    }

    /** What another technician does: adds a registration directly, by the same rules. */
    public Registration addRegistration(String vin, float kilometres, UUID ticketId) {
        return registrations.add(vin, kilometres, ticketId, settings.clock().instant());
    }

    /** The truth about a vehicle: all of its registrations, oldest first. */
    public List<Registration> registrations(String vin) {
        return registrations.list(vin, false, Integer.MAX_VALUE, 0, Instant.MAX).rows();
    }

    /** The truth about a ticket: the ids of the equipment used on it, in the order in which it was added. */
    public List<Integer> usedEquipment(UUID ticketId) {
        return equipment.list(Optional.of(ticketId), Integer.MAX_VALUE, 0).rows().stream()
                .map(EquipmentRows.Used::diagnosticEquipmentId)
                .toList();
    }

    /** How many odometer registrations there are, of all vehicles. */
    public long countRegistrations() {
        return registrations.count();
    }

    /** Stops listening, breaks what is under way, and closes the data. */
    @Override
    public void close() {
        gateway.stop();
        http.stop(0);
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("requests are still under way after " + END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            database.close();
        }
    }
}
