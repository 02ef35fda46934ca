package app.werkbank.platform.settings;

/**
 * What the program may ask of the service, and how patient it is (the defaults of {@code sync.md}).
 *
 * @param requestsPerSecond the steady rate, 0 for no limit
 * @param burst how many requests may go at once after a pause
 * @param requestsPerDay the quota of a UTC day
 * @param graceSeconds how long after an attempt ended its effect may still appear on the server
 * @param connectSeconds how long a connection may take
 * @param answerSeconds how long the headers of an answer may take
 */
public record Limits(
        double requestsPerSecond,
        int burst,
        int requestsPerDay,
        int graceSeconds,
        int connectSeconds,
        int answerSeconds) {

    public static final Limits DEFAULT = new Limits(5, 10, 50_000, 120, 10, 30);

    /** @throws IllegalArgumentException where a number is out of its range */
    public Limits {
        Range.check("requests a second", requestsPerSecond, 0, 1_000);
        Range.check("burst", burst, 1, 1_000);
        Range.check("requests a day", requestsPerDay, 1, Integer.MAX_VALUE);
        Range.check("grace in seconds", graceSeconds, 0, 86_400);
        Range.check("connect time in seconds", connectSeconds, 1, 600);
        Range.check("answer time in seconds", answerSeconds, 1, 600);
    }
}
