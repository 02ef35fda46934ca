package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits, lane by lane, and when each lane may move: the engine's picture of the intents that are not settled. The
 * store decides; where this picture is behind, a transaction finds nothing to do and tells how things stand.
 */
final class LaneBook {

    /** One lane: its open intents in the order in which they are sent, and what its last read taught. */
    static final class Lane {
        private final String name;
        private final boolean odometer;
        private final TreeMap<IntentRow, Long> open = new TreeMap<>(ORDER);
        private long due = Long.MAX_VALUE;
        private int readFailures;
        private long readNotBefore;
        boolean busy;
        long freshUntil = Long.MIN_VALUE;

        Lane(String name, boolean odometer) {
            this.name = name;
            this.odometer = odometer;
        }

        String name() {
            return name;
        }

        boolean odometer() {
            return odometer;
        }

        @Nullable
        IntentRow head() {
            return open.isEmpty() ? null : open.firstKey();
        }
    }

    private static final Comparator<IntentRow> ORDER =
            Comparator.comparing(IntentRow::observedAt).thenComparingLong(IntentRow::sequence);
    private static final Comparator<Lane> BY_DUE =
            Comparator.<Lane>comparingLong(lane -> lane.due).thenComparing(Lane::name);
    /** A wall clock that jumped never makes anything wait longer than this. */
    private static final long LONGEST_WAIT_MS = Duration.ofMinutes(30).toMillis();

    private record Hold(long until, UUID intent) {}

    private final long holdMs;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final NavigableSet<Lane> odometerDue = new TreeSet<>(BY_DUE);
    private final NavigableSet<Lane> equipmentDue = new TreeSet<>(BY_DUE);
    private final NavigableSet<Hold> holds =
            new TreeSet<>(Comparator.comparingLong(Hold::until).thenComparing(Hold::intent));
    private final Map<UUID, IntentRow> known = new HashMap<>();
    private final Map<UUID, Hold> held = new HashMap<>();
    private final Map<IntentKind, Map<IntentState, Long>> counts = new EnumMap<>(IntentKind.class);

    LaneBook(Duration hold) {
        this.holdMs = hold.toMillis();
    }

    Lane lane(String name, boolean odometer) {
        return lanes.computeIfAbsent(name, n -> new Lane(n, odometer));
    }

    Optional<Lane> find(String name) {
        return Optional.ofNullable(lanes.get(name));
    }

    /**
     * Takes in how an intent stands.
     *
     * @return how it stood as far as it was known; null where it was not known as open
     */
    @Nullable
    IntentRow hear(IntentRow row, Moment now) {
        IntentRow before = known.remove(row.id());
        Lane lane = lane(row.lane(), row.kind() == IntentKind.ODOMETER);
        Long waited = null;
        if (before != null) {
            waited = lane(before.lane(), lane.odometer).open.remove(before);
            count(before, -1);
        }
        Hold hold = held.remove(row.id());
        if (hold != null) {
            holds.remove(hold);
        }
        if (!row.state().settled()) {
            known.put(row.id(), row);
            count(row, 1);
            if (row.state() != IntentState.REJECTED) {
                if (waited != null && before != null && sameWait(before, row)) {
                    lane.open.put(row, waited);
                    if (hold != null) {
                        hold(hold);
                    }
                } else {
                    lane.open.put(row, notBefore(row, now));
                }
            }
        }
        schedule(lane);
        return before;
    }

    /** The lane may be looked at again: its work ended, or it was read. */
    void free(Lane lane) {
        lane.busy = false;
        schedule(lane);
    }

    void busy(Lane lane) {
        lane.busy = true;
        schedule(lane);
    }

    void readFailed(Lane lane, long delayMs, Moment now) {
        lane.readFailures++;
        lane.readNotBefore = now.mono() + delayMs;
        free(lane);
    }

    int readFailures(Lane lane) {
        return lane.readFailures;
    }

    void readSucceeded(Lane lane) {
        lane.readFailures = 0;
        lane.readNotBefore = 0;
    }

    /** A person, or a network that is back, ends every wait but holds and graces. */
    void forgetWaits() {
        for (Lane lane : lanes.values()) {
            readSucceeded(lane);
            IntentRow head = lane.head();
            if (head != null && head.state() == IntentState.QUEUED) {
                lane.open.put(head, 0L);
            }
            schedule(lane);
        }
    }

    /** Lanes of one kind that may move now, the longest waiting first. */
    List<Lane> ready(boolean odometer, Moment now, int most) {
        List<Lane> ready = new ArrayList<>();
        for (Lane lane : odometer ? odometerDue : equipmentDue) {
            if (lane.due > now.mono() || ready.size() >= most) {
                break;
            }
            ready.add(lane);
        }
        return ready;
    }

    /** When the next lane of a kind may move, by the monotonic clock; Long.MAX_VALUE where none waits for a time. */
    long nextDue(boolean odometer) {
        NavigableSet<Lane> lanesDue = odometer ? odometerDue : equipmentDue;
        return lanesDue.isEmpty() ? Long.MAX_VALUE : lanesDue.first().due;
    }

    /** When the next undo window ends; Long.MAX_VALUE where none is open. */
    long nextHold() {
        return holds.isEmpty() ? Long.MAX_VALUE : holds.first().until();
    }

    /** When the next intent moves by itself; Long.MAX_VALUE where none does. */
    long nextMove() {
        return Math.min(Math.min(nextDue(true), nextDue(false)), nextHold());
    }

    /** Intents whose undo window is over. */
    List<UUID> over(Moment now) {
        List<UUID> over = new ArrayList<>();
        while (!holds.isEmpty() && holds.first().until() <= now.mono()) {
            Hold hold = holds.removeFirst();
            held.remove(hold.intent());
            over.add(hold.intent());
        }
        return over;
    }

    Map<IntentKind, Map<IntentState, Long>> counts() {
        Map<IntentKind, Map<IntentState, Long>> copy = new EnumMap<>(IntentKind.class);
        counts.forEach((kind, states) -> copy.put(kind, new EnumMap<>(states)));
        return copy;
    }

    private void count(IntentRow row, int by) {
        counts.computeIfAbsent(row.kind(), kind -> new EnumMap<>(IntentState.class))
                .merge(row.state(), (long) by, (a, b) -> (a + b == 0 ? null : Long.valueOf(a + b)));
    }

    /** Heard again, it waits no longer than it did: else a clock that was set back would make it wait with every read. */
    private static boolean sameWait(IntentRow before, IntentRow row) {
        return before.state() == row.state()
                && before.dueAt().equals(row.dueAt())
                && Objects.equals(before.retryAt(), row.retryAt());
    }

    private void hold(Hold hold) {
        holds.add(hold);
        held.put(hold.intent(), hold);
    }

    private long notBefore(IntentRow row, Moment now) {
        if (row.state() == IntentState.HELD) {
            hold(new Hold(now.mono() + Math.clamp(millis(row.dueAt(), now), 0, holdMs), row.id()));
            return Long.MAX_VALUE;
        }
        Instant retry = row.retryAt();
        return retry == null ? 0 : now.mono() + Math.clamp(millis(retry, now), 0, LONGEST_WAIT_MS);
    }

    private static long millis(Instant until, Moment now) {
        return Duration.between(now.wall(), until).toMillis();
    }

    private void schedule(Lane lane) {
        NavigableSet<Lane> set = lane.odometer ? odometerDue : equipmentDue;
        set.remove(lane);
        lane.due = due(lane);
        if (lane.due != Long.MAX_VALUE) {
            set.add(lane);
        }
    }

    private static long due(Lane lane) {
        IntentRow head = lane.head();
        if (lane.busy || head == null) {
            return Long.MAX_VALUE;
        }
        return switch (head.state()) {
            case QUEUED, IN_DOUBT -> Math.max(lane.open.getOrDefault(head, 0L), lane.readNotBefore);
            default -> Long.MAX_VALUE;
        };
    }
}
