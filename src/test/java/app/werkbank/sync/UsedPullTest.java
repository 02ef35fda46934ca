package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.IntentRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a read of all used equipment changes, and what it must not (sync rule 9). */
class UsedPullTest {
    private final Set<Equipment> harvested = new TreeSet<>(Comparator.comparingInt(Equipment::id));
    private final MemoryLedger ledger = new MemoryLedger() {
        @Override
        public void harvest(Equipment equipment) {
            harvested.add(equipment);
        }
    };

    private static UsedEquipment tool(int equipment) {
        return new UsedEquipment(Rows.TICKET, new Equipment(equipment, "Tester", null));
    }

    private Op.Result pull(long read, boolean agreed, int... shown) {
        List<UsedEquipment> rows =
                IntStream.of(shown).mapToObj(UsedPullTest::tool).toList();
        return new UsedPull(read, rows, true, agreed, (long) rows.size(), Rows.NOW, Rows.NOW).on(ledger);
    }

    private void known(int equipment, @Nullable Instant confirmed) {
        ledger.put(new UsedRow(Rows.TICKET, equipment, true, true, true, confirmed, null, null));
    }

    private void known(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(each -> known(each, null));
    }

    private UsedRow pair(int equipment) {
        return ledger.used(Rows.TICKET, equipment).orElseThrow();
    }

    @Test
    void whatTheServerShowsIsUsedAndItsNameIsRemembered() {
        known(1, null);
        assertEquals(2, pull(1, false, 1, 2, 3).changed(), "one of them was known");
        assertTrue(pair(2).observed() && pair(2).desired() && pair(2).base());
        assertEquals(3, harvested.size());
    }

    @Test
    void aReadThatIsOlderThanTheOneAppliedChangesNothing() {
        assertEquals(1, pull(2, false, 1).changed());
        assertEquals(Op.Result.of(List.of()), pull(2, false, 2));
        assertEquals(Op.Result.of(List.of()), pull(1, false, 2));
        assertTrue(ledger.used(Rows.TICKET, 2).isEmpty());
        assertEquals(2, ledger.scope(ScopeRow.USED).orElseThrow().readNumber());
    }

    @Test
    void aReadThatBeganBeforeARemovalWasConfirmedDoesNotBringItBack() {
        ledger.put(new UsedRow(Rows.TICKET, 1, false, false, false, Rows.NOW.plusMillis(1), null, null));
        assertEquals(0, pull(1, false, 1).changed());
        assertFalse(pair(1).desired());
        ledger.put(new UsedRow(Rows.TICKET, 1, false, false, false, Rows.NOW.minusMillis(1), null, null));
        assertEquals(1, pull(2, false, 1).changed(), "somebody else put it on again");
        assertTrue(pair(1).desired());
    }

    @Test
    void whatIsGoneOnTheServerThoughItIsWishedIsToldAsGone() {
        known(1, 5);
        assertEquals(1, pull(1, false, 1, 2, 3, 4).changed());
        assertFalse(pair(5).observed() || pair(5).desired() || pair(5).base());
        assertEquals(Rows.NOW, pair(5).goneAt());
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void whicheverSideStillHasItWhatIsGoneIsGoneForAll(boolean desired, boolean observed, boolean base) {
        ledger.put(new UsedRow(Rows.TICKET, 9, desired, observed, base, null, null, null));
        assertEquals(1, pull(1, false).changed());
        assertFalse(pair(9).observed() || pair(9).desired() || pair(9).base());
    }

    @ParameterizedTest
    @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
    void whicheverSideDoesNotHaveItWhatIsShownIsThereForAll(boolean desired, boolean observed, boolean base) {
        ledger.put(new UsedRow(Rows.TICKET, 9, desired, observed, base, null, null, null));
        assertEquals(1, pull(1, false, 9).changed());
        assertTrue(pair(9).observed() && pair(9).desired() && pair(9).base());
    }

    @Test
    void whatNobodyHasDoesNotVanish() {
        ledger.put(UsedRow.unknown(Rows.TICKET, 9));
        assertEquals(0, pull(1, false).changed());
    }

    @Test
    void aReadThatBeganBeforeAChangeWasConfirmedDoesNotTakeItBack() {
        known(1, Rows.NOW);
        pull(1, false);
        assertTrue(pair(1).observed());
        known(1, Rows.NOW.minusMillis(1));
        pull(2, false);
        assertFalse(pair(1).observed());
    }

    @Test
    void aPairWithAnOpenWishIsNeverChanged() {
        IntentRow add = Rows.wish(ledger, 1, true, 0);
        UsedRow wished = pair(1);
        assertEquals(0, pull(1, false).changed());
        assertEquals(0, pull(2, false, 1).changed());
        assertEquals(wished, pair(1));
        Rows.stored(ledger, add, IntentState.CONFIRMED, null);
        assertEquals(1, pull(3, false, 1).changed());
    }

    @Test
    void whereOverAFifthWouldVanishItVanishesOnlyOnceTwoReadsAgree() {
        known(1, 9);
        Op.Result first = pull(1, false, 1, 2, 3, 4, 5, 6, 7);
        assertTrue(first.again());
        assertTrue(pair(8).observed() && pair(9).observed());
        assertTrue(ledger.scope(ScopeRow.USED).isEmpty(), "the read is not applied yet");
        Op.Result second = pull(2, true, 1, 2, 3, 4, 5, 6, 7);
        assertFalse(second.again());
        assertEquals(2, second.changed());
        assertFalse(pair(8).observed() || pair(9).observed());
    }

    @Test
    void aFifthMayVanishAtOnceAndSoMayASingleOne() {
        known(1, 10);
        assertEquals(2, pull(1, false, 1, 2, 3, 4, 5, 6, 7, 8).changed());
        MemoryLedger few = new MemoryLedger();
        few.put(new UsedRow(Rows.TICKET, 1, true, true, true, null, null, null));
        assertEquals(
                1,
                new UsedPull(1, List.of(), true, false, 0L, Rows.NOW, Rows.NOW)
                        .on(few)
                        .changed());
    }
}
