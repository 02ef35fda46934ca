package app.werkbank.platform.settings;

/**
 * What the program may ask of the service, and how patient it is (sync.md: defaults).
 *
 * @param requestsPerSecond the steady rate, 0 for no limit at all
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
        double graceSeconds,
        double connectSeconds,
        double answerSeconds) {

    public static final Limits DEFAULT = new Limits(5, 10, 50_000, 120, 10, 30);

    /** Below this an answer cannot come even from the same machine. */
    private static final double LEAST_ANSWER_SECONDS = 0.1;

    /** @throws IllegalArgumentException where a number is out of its range */
    public Limits {
        Range.check("requests a second", requestsPerSecond, 0, 1_000);
        Range.check("burst", burst, 1, 2_000);
        Range.check("requests a day", requestsPerDay, 1, Integer.MAX_VALUE);
        Range.check("grace in seconds", graceSeconds, 0, 86_400);
        Range.check("connect time in seconds", connectSeconds, LEAST_ANSWER_SECONDS, 600);
        Range.check("answer time in seconds", answerSeconds, LEAST_ANSWER_SECONDS, 600);
    }

    /** At another steady rate, with a burst of at most two seconds' worth. 0 lifts the day's quota as well. */
    public Limits withRate(double changed) {
        return changed == 0
                ? new Limits(0, burst, Integer.MAX_VALUE, graceSeconds, connectSeconds, answerSeconds)
                : new Limits(
                        changed,
                        Math.max(1, (int) Math.min(burst, Math.ceil(2 * changed))),
                        requestsPerDay,
                        graceSeconds,
                        connectSeconds,
                        answerSeconds);
    }

    /** With another grace; an answer is then waited for no longer than half of it (sync.md: defaults). */
    public Limits withGrace(double seconds) {
        double answer = Math.max(LEAST_ANSWER_SECONDS, Math.min(answerSeconds, seconds / 2));
        return new Limits(requestsPerSecond, burst, requestsPerDay, seconds, connectSeconds, answer);
    }
}
