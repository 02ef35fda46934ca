package app.werkbank.sync;

import app.werkbank.api.Answer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the service may be asked: what every answer teaches about the network, the credentials, the permissions and the
 * service's health. A block ends by itself through one probing read, or at once when a person asks.
 */
final class Gate {
    private static final int FAILURES_THAT_OPEN = 5;
    private static final long CIRCUIT_MS = Duration.ofSeconds(30).toMillis();
    private static final long SETTINGS_MS = Duration.ofMinutes(5).toMillis();
    private static final long MOST_RETRY_AFTER_MS = Duration.ofHours(1).toMillis();
    private static final long THROTTLED_MS = Duration.ofSeconds(30).toMillis();

    /** Why nothing is asked, and until when. */
    record Block(Trouble.Kind kind, String detail, long until) {}

    private final Backoff backoff;
    private final Map<Call.Group, Block> groups = new EnumMap<>(Call.Group.class);
    private final Map<Call.Group, Block> throttled = new EnumMap<>(Call.Group.class);
    private @Nullable Block all;
    private int offlineFailures;
    private int serverErrors;

    Gate(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Whether this part of the service may be asked now. */
    boolean open(Call.Group group, Moment now) {
        return all == null && over(groups.get(group), now) && over(throttled.get(group), now);
    }

    private static boolean over(@Nullable Block block, Moment now) {
        return block == null || block.until() <= now.mono();
    }

    private Stream<Block> parts(Moment now) {
        return Stream.concat(groups.values().stream(), throttled.values().stream())
                .filter(block -> !over(block, now));
    }

    /** Whether everything is blocked, and one read of the tickets should find out if it still must be. */
    boolean probeDue(Moment now) {
        return all != null && probeAt() <= now.mono();
    }

    /** When that read is due, by the monotonic clock; Long.MAX_VALUE where nothing blocks everything. */
    long probeAt() {
        Block tickets = throttled.get(Call.Group.TICKETS);
        long asked = tickets == null ? Long.MIN_VALUE : tickets.until();
        return all == null ? Long.MAX_VALUE : Math.max(asked, all.until());
    }

    /** When something changes by itself, by the monotonic clock; Long.MAX_VALUE where nothing will. */
    long nextChange(Moment now) {
        return Math.min(probeAt(), parts(now).mapToLong(Block::until).min().orElse(Long.MAX_VALUE));
    }

    /** What stops most; null where nothing does. */
    @Nullable
    Block worst(Moment now) {
        if (all != null) {
            return all;
        }
        return parts(now).findFirst().orElse(null);
    }

    @Nullable
    Block all() {
        return all;
    }

    /** A person wants to know now: every block falls, every count of failures starts anew. */
    void reset() {
        all = null;
        groups.clear();
        throttled.clear();
        offlineFailures = 0;
        serverErrors = 0;
    }

    /** Takes in what an answer teaches. */
    void learn(Call call, Answer<?> answer, Moment now) {
        switch (answer.outcome()) {
            case SUCCESS, UNREADABLE, OTHER_SUCCESS -> healthy(call.group(), now);
            case NOT_CONNECTED, TOKEN_UNAVAILABLE -> offline(answer, now);
            case TLS -> block(Trouble.Kind.INSECURE, answer, now.mono() + SETTINGS_MS);
            case REDIRECTED -> block(Trouble.Kind.WRONG_ADDRESS, answer, now.mono() + SETTINGS_MS);
            case PROXY -> block(Trouble.Kind.PROXY, answer, now.mono() + SETTINGS_MS);
            case CREDENTIALS -> block(Trouble.Kind.CREDENTIALS, answer, now.mono() + SETTINGS_MS);
            case REFUSED -> refused(call, answer, now);
            case UNKNOWN, NOT_API -> unknown(call, answer, now);
        }
    }

    private void refused(Call call, Answer<?> answer, Moment now) {
        int status = answer.status();
        if (status >= 500) {
            serverError(answer, now);
            return;
        }
        switch (status) {
            case 401 -> block(Trouble.Kind.CREDENTIALS, answer, now.mono() + SETTINGS_MS);
            case 403 -> reached(call, permission(call.group()), answer, now.mono() + SETTINGS_MS, now);
            case 405, 410, 426 -> reached(call, Trouble.Kind.API_CHANGED, answer, now.mono() + SETTINGS_MS, now);
            case 407 -> block(Trouble.Kind.PROXY, answer, now.mono() + SETTINGS_MS);
            case 429 -> reached(call, Trouble.Kind.THROTTLED, answer, now.mono() + throttledMs(answer), now);
            default -> healthy(call.group(), now);
        }
    }

    /** It answered, so it is there; but this part of it says no. */
    private void reached(Call call, Trouble.Kind kind, Answer<?> answer, long until, Moment now) {
        healthy(call.group(), now);
        Map<Call.Group, Block> blocks = kind == Trouble.Kind.THROTTLED ? throttled : groups;
        Block before = blocks.get(call.group());
        long latest = before == null ? until : Math.max(until, before.until());
        blocks.put(call.group(), new Block(kind, answer.detail(), latest));
    }

    /**
     * An answer that was on its way does not shorten the time that the service asked for (invariant I24), whatever else was
     * said meanwhile.
     */
    private void healthy(Call.Group group, Moment now) {
        all = null;
        groups.remove(group);
        throttled.computeIfPresent(group, (of, block) -> over(block, now) ? null : block);
        offlineFailures = 0;
        serverErrors = 0;
    }

    /** A write may have reached the service: that alone is no proof of being offline; a read that failed is. */
    private void unknown(Call call, Answer<?> answer, Moment now) {
        if (!(call instanceof Call.Write)) {
            offline(answer, now);
        }
    }

    private void offline(Answer<?> answer, Moment now) {
        block(Trouble.Kind.OFFLINE, answer, now.mono() + backoff.delayMs(offlineFailures++));
    }

    private void serverError(Answer<?> answer, Moment now) {
        if (++serverErrors >= FAILURES_THAT_OPEN) {
            block(Trouble.Kind.SERVER_FAILING, answer, now.mono() + CIRCUIT_MS);
        } else if (all != null) {
            all = null;
        }
    }

    private void block(Trouble.Kind kind, Answer<?> answer, long until) {
        all = new Block(kind, answer.detail(), until);
    }

    private long throttledMs(Answer<?> answer) {
        Duration asked = answer.retryAfter();
        long atLeast = asked == null ? 0 : Math.min(asked.toMillis(), MOST_RETRY_AFTER_MS);
        return atLeast + backoff.jitter(asked == null ? THROTTLED_MS : Math.max(1000, atLeast / 10));
    }

    private static Trouble.Kind permission(Call.Group group) {
        return switch (group) {
            case TICKETS -> Trouble.Kind.NO_TICKET_PERMISSION;
            case ODOMETER -> Trouble.Kind.NO_ODOMETER_PERMISSION;
            case EQUIPMENT -> Trouble.Kind.NO_EQUIPMENT_PERMISSION;
        };
    }
}
