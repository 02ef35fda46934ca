package app.werkbank.sync;

import app.werkbank.api.RemoteApi;
import java.time.Duration;

/**
 * The engine's numbers (sync.md: defaults).
 *
 * @param grace how long after its end an abandoned request may still commit
 * @param hold the longest undo window
 * @param rate requests a second; 0 for no limit
 * @param burst requests at once
 * @param perDay requests a UTC day
 * @param lanes lanes that send at the same time
 * @param pageRows rows asked for at once; the most makes nearly every list one page, hence one consistent read
 * @param pullEvery how often everything is pulled
 * @param shownEvery how often the ticket on screen is pulled
 */
public record SyncSettings(
        Duration grace,
        Duration hold,
        double rate,
        int burst,
        long perDay,
        int lanes,
        int pageRows,
        Duration pullEvery,
        Duration shownEvery,
        Duration backoffBase,
        Duration backoffCap) {

    public static SyncSettings defaults() {
        return new SyncSettings(
                Duration.ofSeconds(120),
                Duration.ofSeconds(10),
                5,
                10,
                50_000,
                4,
                RemoteApi.MAX_LIMIT,
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                Duration.ofSeconds(300));
    }

    /** The same with another grace time and rate, as the environment may set them. */
    public SyncSettings with(Duration graceTime, double requestsPerSecond) {
        return new SyncSettings(
                graceTime,
                hold,
                requestsPerSecond,
                burst,
                perDay,
                lanes,
                pageRows,
                pullEvery,
                shownEvery,
                backoffBase,
                backoffCap);
    }
}
