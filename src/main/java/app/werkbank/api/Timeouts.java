package app.werkbank.api;

import java.time.Duration;

/**
 * How long a request may take, in three parts.
 *
 * @param connect until the connection stands
 * @param answer from sending until the status line and headers are there, connecting included
 * @param body from there until the last byte of the body; a deadline of our own, since the JDK's ends at the headers
 */
public record Timeouts(Duration connect, Duration answer, Duration body) {

    /** Connect 10 s, answer 30 s, body 30 s (sync.md: defaults). */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30));

    public Timeouts {
        requirePositive("connect", connect);
        requirePositive("answer", answer);
        requirePositive("body", body);
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("The " + name + " timeout must be longer than 0, not " + duration + ".");
        }
    }
}
