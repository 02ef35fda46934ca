package app.werkbank.reference;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a reference server is to be started.
 *
 * @param directory where {@code reference.db} is kept; created where it is missing
 * @param port on the loopback address; 0 for any that is free
 * @param seed of the generated data; null for what is there already, or 1
 * @param tickets how many to generate; null for what is there already, or 200
 * @param readings how many odometer registrations to generate; null for what is there already, or 4000
 * @param faults what goes wrong from the start
 * @param rate requests a second before 429 is answered, the token endpoint not counted; 0 for no limit
 * @param clock of {@code created_at} and of the tokens; the {@code Date} header is always that of the machine
 * @param clientSecret null for the one of the directory, which is made up when its data are
 * @param apiKey demanded for equipment in the header {@code x-api-key}; null for none
 * @param tokenLifetime from issue to expiry
 */
public record ReferenceSettings(
        Path directory,
        int port,
        @Nullable Long seed,
        @Nullable Integer tickets,
        @Nullable Integer readings,
        Faults faults,
        double rate,
        Clock clock,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String apiKey,
        Duration tokenLifetime) {

    /** @throws IllegalArgumentException for a value outside of its range */
    public ReferenceSettings {
        refuseOutside("port", port, 0, 65_535);
        refuseOutside("tickets", tickets == null ? 0 : tickets, 0, 1_000_000);
        refuseOutside("readings", readings == null ? 0 : readings, 0, 10_000_000);
        if (!(rate >= 0)) {
            throw new IllegalArgumentException("rate is requests a second or 0 for no limit, not " + rate);
        }
    }

    private static void refuseOutside(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** Any free port, data of a usual size, no faults, no quota, no API key. */
    public static ReferenceSettings demo(Path directory) {
        return new ReferenceSettings(
                directory,
                0,
                null,
                null,
                null,
                Faults.NONE,
                0,
                Clock.systemUTC(),
                "demo-workshop",
                null,
                null,
                Duration.ofHours(1));
    }

    public ReferenceSettings withPort(int other) {
        return with(copy -> copy.port = other);
    }

    /** Null for what is there already, or the default. */
    public ReferenceSettings withData(
            @Nullable Long otherSeed, @Nullable Integer otherTickets, @Nullable Integer otherReadings) {
        return with(copy -> {
            copy.seed = otherSeed;
            copy.tickets = otherTickets;
            copy.readings = otherReadings;
        });
    }

    public ReferenceSettings withFaults(Faults other) {
        return with(copy -> copy.faults = other);
    }

    public ReferenceSettings withRate(double other) {
        return with(copy -> copy.rate = other);
    }

    public ReferenceSettings withClock(Clock other) {
        return with(copy -> copy.clock = other);
    }

    public ReferenceSettings withApiKey(String other) {
        return with(copy -> copy.apiKey = other);
    }

    public ReferenceSettings withTokenLifetime(Duration other) {
        return with(copy -> copy.tokenLifetime = other);
    }

    /** Without the secret and the key. */
    @Override
    public String toString() {
        return "ReferenceSettings[" + directory + ", port " + port + ", client " + clientId + "]";
    }

    private ReferenceSettings with(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.settings();
    }

    /** These settings while some of them are being changed. */
    private final class Copy {
        private int port = ReferenceSettings.this.port;
        private @Nullable Long seed = ReferenceSettings.this.seed;
        private @Nullable Integer tickets = ReferenceSettings.this.tickets;
        private @Nullable Integer readings = ReferenceSettings.this.readings;
        private Faults faults = ReferenceSettings.this.faults;
        private double rate = ReferenceSettings.this.rate;
        private Clock clock = ReferenceSettings.this.clock;
        private @Nullable String apiKey = ReferenceSettings.this.apiKey;
        private Duration tokenLifetime = ReferenceSettings.this.tokenLifetime;

        private ReferenceSettings settings() {
            return new ReferenceSettings(
                    directory,
                    port,
                    seed,
                    tickets,
                    readings,
                    faults,
                    rate,
                    clock,
                    clientId,
                    clientSecret,
                    apiKey,
                    tokenLifetime);
        }
    }
}
