package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.IntentRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Used equipment: from each of the eight ways in which wish, sight and agreement can stand, every sequence of up to six
 * events. In the end nothing is open, here is what the server has, and the last wish has won (sync rule 7).
 */
@Execution(ExecutionMode.CONCURRENT)
class EquipmentPlannerTest {
    private static final int LONGEST = 6;
    private static final UUID TICKET = new UUID(0x71C, 1);
    private static final int TOOL = 12;
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Clocks EXACT = new Clocks(0, 1000);

    /** What can happen to a pair. */
    private enum Happening {
        WISHED,
        UNWISHED,
        SENT,
        /** It happened, and the answer was lost. */
        LOST,
        NEVER_ARRIVED,
        /** The answer was lost, and it will happen within the grace time. */
        LATE,
        READ,
        /** A grace time passes; what was late has happened by then. */
        WAITED,
        /** Another technician adds or removes it. */
        OTHERS,
        PULLED
    }

    /** A ledger, a server with one pair, and the time. */
    private static final class World {
        private final MemoryLedger ledger;
        private boolean there;
        private @Nullable Boolean late;
        private @Nullable Boolean lastWish;
        private boolean othersSince;
        private boolean othersUnseen;
        private Instant now;
        private long reads;

        World(MemoryLedger ledger, boolean there, Instant now) {
            this.ledger = ledger;
            this.there = there;
            this.now = now;
        }

        World copy() {
            World copy = new World(ledger.copy(), there, now);
            copy.late = late;
            copy.lastWish = lastWish;
            copy.othersSince = othersSince;
            copy.othersUnseen = othersUnseen;
            copy.reads = reads;
            return copy;
        }

        private @Nullable IntentRow head() {
            return ledger.lane(LaneName.equipment(TICKET, TOOL)).stream()
                    .filter(row -> row.state().pending())
                    .findFirst()
                    .orElse(null);
        }

        private boolean headIs(IntentState state) {
            IntentRow head = head();
            return head != null && head.state() == state;
        }

        private UsedRow row() {
            return ledger.used(TICKET, TOOL).orElseGet(() -> UsedRow.unknown(TICKET, TOOL));
        }

        private Moment moment() {
            return new Moment(now.toEpochMilli(), now);
        }

        /** @return whether it can happen now */
        boolean happen(Happening what) {
            now = now.plusSeconds(1);
            boolean can = switch (what) {
                case WISHED -> !row().desired();
                case UNWISHED -> row().desired();
                case SENT, LOST, NEVER_ARRIVED -> headIs(IntentState.QUEUED);
                case LATE -> headIs(IntentState.QUEUED) && late == null;
                case READ -> headIs(IntentState.IN_DOUBT);
                case WAITED, OTHERS, PULLED -> true;
            };
            if (can) {
                switch (what) {
                    case WISHED -> wish(true);
                    case UNWISHED -> wish(false);
                    case SENT -> send(AttemptOutcome.CONFIRMED, true, false);
                    case LOST -> send(AttemptOutcome.UNKNOWN, true, false);
                    case NEVER_ARRIVED -> send(AttemptOutcome.UNKNOWN, false, false);
                    case LATE -> send(AttemptOutcome.UNKNOWN, false, true);
                    case READ -> read();
                    case WAITED -> waited();
                    case OTHERS -> {
                        there = !there;
                        othersSince = true;
                        othersUnseen = true;
                    }
                    case PULLED -> pull();
                }
                ledger.commit();
                othersUnseen &= row().observed() != there;
            }
            return can;
        }

        /** A wish and its opposite that cancel out leave none; of what others did unseen a wish says nothing. */
        private void wish(boolean present) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            Optional<IntentRow> made =
                    new Wishes(clock, () -> Duration.ZERO, UUID::randomUUID).equipment(ledger, TICKET, TOOL, present);
            boolean waits = made.isPresent() && made.get().state() == IntentState.QUEUED;
            lastWish = waits ? Boolean.valueOf(present) : null;
            othersSince = othersUnseen;
        }

        private void send(AttemptOutcome outcome, boolean happens, boolean later) {
            IntentRow head = Optional.ofNullable(head()).orElseThrow();
            Op.Result marked = new Sending(head.id(), UUID.randomUUID(), moment(), EXACT, GRACE).on(ledger);
            Call.Write call = marked.call();
            if (call == null) {
                return;
            }
            boolean wish = call instanceof Call.PostUsed;
            there = happens ? wish : there;
            late = later ? Boolean.valueOf(wish) : late;
            now = now.plusSeconds(1);
            new Ending(
                            head.id(),
                            call.attempt(),
                            outcome,
                            null,
                            null,
                            0,
                            null,
                            "",
                            null,
                            0,
                            false,
                            moment(),
                            EXACT,
                            GRACE)
                    .on(ledger);
        }

        private void read() {
            IntentRow head = Optional.ofNullable(head()).orElseThrow();
            UsedEquipment seen = there ? new UsedEquipment(TICKET, new Equipment(TOOL, "Tool", null)) : null;
            new PairRead(head.id(), seen, moment().wall(), moment().wall(), 0, EXACT, GRACE).on(ledger);
        }

        private void waited() {
            now = now.plus(GRACE).plusSeconds(1);
            there = late == null ? there : late;
            late = null;
        }

        private void pull() {
            List<UsedEquipment> rows =
                    there ? List.of(new UsedEquipment(TICKET, new Equipment(TOOL, "Tool", null))) : List.of();
            new UsedPull(++reads, rows, true, true, (long) rows.size(), now, now).on(ledger);
        }

        /** Until nothing is open, as the engine would, and read once more. */
        void heal() {
            for (int i = 0; i < 20 && head() != null; i++) {
                waited();
                happen(headIs(IntentState.QUEUED) ? Happening.SENT : Happening.READ);
            }
            waited();
            happen(Happening.PULLED);
        }
    }

    @Test
    @Proves({"I10", "I16", "F35"})
    void fromAllEightCasesEverySequenceOfUpToSixEventsEndsAsWished() {
        int sequences = 0;
        for (int start = 0; start < 8; start++) {
            sequences += follow(start((start & 4) > 0, (start & 2) > 0, (start & 1) > 0), new ArrayList<>());
        }
        System.out.println("equipment planner: " + sequences + " sequences");
        assertTrue(sequences > 100_000, sequences + " sequences");
    }

    /** Where the wish differs from what both agreed on, it waits to be sent. */
    private static World start(boolean desired, boolean observed, boolean base) {
        World world = new World(new MemoryLedger(), observed, Instant.parse("2026-03-02T06:00:00Z"));
        world.ledger.put(new UsedRow(TICKET, TOOL, base, observed, base, null, null, null));
        world.ledger.commit();
        if (desired != base) {
            world.happen(desired ? Happening.WISHED : Happening.UNWISHED);
        }
        return world;
    }

    /** @return how many sequences begin with the one that led here, this one included */
    private static int follow(World world, List<Happening> before) {
        ends(world.copy(), before);
        int sequences = 1;
        if (before.size() < LONGEST) {
            for (Happening what : Happening.values()) {
                World next = world.copy();
                if (next.happen(what)) {
                    before.add(what);
                    sequences += follow(next, before);
                    before.removeLast();
                }
            }
        }
        return sequences;
    }

    private static void ends(World world, List<Happening> before) {
        world.heal();
        UsedRow row = world.row();
        assertNull(world.head(), () -> "open after " + before);
        boolean same = row.observed() == world.there && row.desired() == world.there && row.base() == world.there;
        assertTrue(same, () -> "on the server " + world.there + ", here " + row + " after " + before);
        Boolean wish = world.lastWish;
        if (wish != null && !world.othersSince) {
            assertEquals(wish, world.there, () -> "the last wish did not win after " + before);
        }
    }
}
