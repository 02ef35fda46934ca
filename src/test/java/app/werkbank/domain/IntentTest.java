package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntentTest {

    @Test
    void pendingIsWhatWaitsForTheServerOrForAPerson() {
        assertEquals(
                EnumSet.of(
                        IntentState.HELD,
                        IntentState.QUEUED,
                        IntentState.SENDING,
                        IntentState.IN_DOUBT,
                        IntentState.NEEDS_USER),
                where(IntentState::pending));
    }

    @Test
    void settledIsWhatNothingMoreHappensTo() {
        assertEquals(
                EnumSet.of(IntentState.CONFIRMED, IntentState.CANCELLED, IntentState.DISCARDED),
                where(IntentState::settled));
    }

    private static Set<IntentState> where(Predicate<IntentState> property) {
        return Arrays.stream(IntentState.values()).filter(property).collect(Collectors.toSet());
    }

    @Test
    void countsArePrintedForTwoFamilies() {
        assertEquals(
                List.of("odometer", "equipment", "equipment"),
                Arrays.stream(IntentKind.values()).map(IntentKind::family).toList());
    }
}
