package app.werkbank.reference;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The bearer tokens that are good at the moment. They live in memory: a restart makes all of them invalid. */
final class Tokens {

    private static final int BYTES = 32;

    private final Clock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> ends = new HashMap<>();

    Tokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** A new token, good for the lifetime from now. */
    synchronized String issue() {
        Instant now = clock.instant();
        ends.values().removeIf(end -> !now.isBefore(end));
        String token = secret(random);
        ends.put(token, now.plus(lifetime));
        return token;
    }

    Duration lifetime() {
        return lifetime;
    }

    synchronized boolean good(String token) {
        Instant end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void expireAll() {
        ends.clear();
    }

    /** A text that nobody can guess. */
    static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
