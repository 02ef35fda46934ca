package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The moves of one intent's life that sync.md allows: a CONFIRMED one never moves again. */
final class StateMoves {
    private static final Map<IntentState, Set<IntentState>> NEXT = new EnumMap<>(Map.of(
            IntentState.HELD, EnumSet.of(IntentState.QUEUED, IntentState.CANCELLED, IntentState.DISCARDED),
            IntentState.QUEUED,
                    EnumSet.of(
                            IntentState.SENDING,
                            IntentState.CANCELLED,
                            IntentState.NEEDS_USER,
                            IntentState.HELD,
                            IntentState.CONFIRMED,
                            IntentState.IN_DOUBT,
                            IntentState.DISCARDED),
            IntentState.SENDING,
                    EnumSet.of(
                            IntentState.CONFIRMED,
                            IntentState.QUEUED,
                            IntentState.REJECTED,
                            IntentState.IN_DOUBT,
                            IntentState.DISCARDED),
            IntentState.IN_DOUBT,
                    EnumSet.of(
                            IntentState.CONFIRMED,
                            IntentState.QUEUED,
                            IntentState.NEEDS_USER,
                            IntentState.REJECTED,
                            IntentState.DISCARDED),
            IntentState.REJECTED, EnumSet.of(IntentState.QUEUED, IntentState.HELD, IntentState.DISCARDED),
            IntentState.NEEDS_USER, EnumSet.of(IntentState.CONFIRMED, IntentState.QUEUED, IntentState.DISCARDED),
            IntentState.CANCELLED, EnumSet.of(IntentState.HELD, IntentState.QUEUED),
            IntentState.DISCARDED,
                    EnumSet.of(
                            IntentState.HELD,
                            IntentState.QUEUED,
                            IntentState.IN_DOUBT,
                            IntentState.NEEDS_USER,
                            IntentState.REJECTED,
                            IntentState.CONFIRMED),
            IntentState.CONFIRMED, EnumSet.noneOf(IntentState.class)));

    private StateMoves() {}

    static boolean allowed(IntentState from, IntentState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }
}
