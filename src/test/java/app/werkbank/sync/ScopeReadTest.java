package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.Page;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.ScopeRead.Next;
import app.werkbank.sync.sim.MemoryLedger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a read of a list was complete (sync rule 9). */
class ScopeReadTest {

    private record Row(String key, long at) {}

    private static ScopeRead<Row> read(int limit, boolean twoPasses) {
        ScopeRead<Row> read =
                new ScopeRead<>("scope", 1, limit, Row::key, row -> Instant.ofEpochSecond(row.at()), twoPasses);
        read.asked(Rows.at(0));
        return read;
    }

    private static Page<Row> page(@Nullable Long total, String keys) {
        return page(total, keys, Map.of());
    }

    private static Page<Row> page(@Nullable Long total, String keys, Map<String, Object> query) {
        List<Row> rows = keys.chars()
                .mapToObj(key -> new Row(Character.toString(key), key))
                .toList();
        return new Page<>(rows, total, query, 0);
    }

    private static String keys(ScopeRead<Row> read) {
        return String.join("", read.rows().stream().map(Row::key).toList());
    }

    @Test
    void onePageWithItsTotalIsComplete() {
        ScopeRead<Row> read = read(10, true);
        assertEquals(Next.DONE, read.take(page(3L, "abc", Map.of("limit", BigDecimal.TEN)), Rows.NOW));
        assertTrue(read.complete());
        assertEquals("abc", keys(read));
        assertEquals(Rows.NOW, read.serverDate());
    }

    @Test
    void pagesFollowEachOther() {
        ScopeRead<Row> read = read(2, false);
        assertEquals(Next.PAGE, read.take(page(3L, "ab"), null));
        assertEquals(2, read.offset());
        assertEquals(Next.DONE, read.take(page(3L, "c"), null));
        assertTrue(read.complete());
    }

    @Test
    @Proves({"I14", "F19"})
    void whatIsNotCompleteIsReadAgainAndAfterThreeTriesItIsLeft() {
        ScopeRead<Row> read = read(10, true);
        assertEquals(Next.PAGE, read.take(page(3L, "aab"), null));
        read.asked(Rows.at(1));
        assertEquals(Next.PAGE, read.take(page(null, "abc"), null));
        read.asked(Rows.at(2));
        assertEquals(Next.DONE, read.take(page(3L, "aab"), null));
        assertFalse(read.complete());
        assertEquals(3, read.tries());
    }

    @Test
    @Proves("I14")
    void aSecondTryMaySucceed() {
        ScopeRead<Row> read = read(10, true);
        read.take(page(3L, "aab"), null);
        read.asked(Rows.at(1));
        assertEquals(Next.DONE, read.take(page(3L, "abc"), null));
        assertTrue(read.complete());
        assertEquals(Rows.at(1), read.begun());
    }

    @Test
    @Proves({"I14", "I13", "F19"})
    void anIncompleteReadTakesNothingAway() {
        MemoryLedger ledger = new MemoryLedger();
        ledger.put(new UsedRow(Rows.TICKET, 1, true, true, true, null, null, null));
        ledger.commit();
        List<UsedEquipment> shown = List.of(new UsedEquipment(Rows.TICKET, new Equipment(2, "", null)));
        new UsedPull(1, shown, false, true, 2L, Rows.NOW, Rows.NOW).on(ledger);
        assertTrue(ledger.used(Rows.TICKET, 1).orElseThrow().observed());
        assertTrue(ledger.used(Rows.TICKET, 2).orElseThrow().observed());
    }

    @Test
    @Proves("F19")
    void aTotalThatChangesBetweenPagesSpoilsTheRead() {
        ScopeRead<Row> read = read(2, false);
        read.take(page(4L, "ab"), null);
        assertEquals(Next.PAGE, read.take(page(3L, "c"), null), "from the start");
        assertEquals(0, read.offset());
        assertEquals(0, read.size());
    }

    @Test
    @Proves("F19")
    void anEchoThatDiffersSpoilsTheReadAndOneThatIsMissingDoesNot() {
        assertEquals(Next.PAGE, read(10, false).take(page(1L, "a", Map.of("limit", BigDecimal.TWO)), null));
        assertEquals(Next.PAGE, read(10, false).take(page(1L, "a", Map.of("offset", "5")), null));
        assertEquals(Next.DONE, read(10, false).take(page(1L, "a", Map.of("offset", "0")), null));
    }

    @Test
    @Proves("F19")
    void severalPagesOfWhatCanVanishAreReadTwiceAlike() {
        ScopeRead<Row> read = read(2, true);
        assertEquals(Next.PAGE, read.take(page(3L, "ab"), null));
        assertEquals(Next.PAGE, read.take(page(3L, "c"), null), "the second pass");
        read.asked(Rows.at(5));
        assertEquals(Next.PAGE, read.take(page(3L, "ab"), null));
        assertEquals(Next.DONE, read.take(page(3L, "c"), null));
        assertTrue(read.complete());
        assertEquals(Rows.at(5), read.begun());
    }

    @Test
    @Proves("F19")
    void severalPagesThatNeverAgreeAreNotComplete() {
        ScopeRead<Row> read = read(2, true);
        read.take(page(3L, "ab"), null);
        read.take(page(3L, "c"), null);
        read.take(page(3L, "ab"), null);
        read.take(page(3L, "d"), null);
        read.take(page(3L, "ab"), null);
        assertEquals(Next.DONE, read.take(page(3L, "e"), null));
        assertFalse(read.complete());
    }

    @Test
    @Proves("F19")
    void aListThatIsTurnedRoundIsPutRightAndADisorderlyOneIsNotComplete() {
        ScopeRead<Row> turned = read(10, false);
        assertEquals(Next.DONE, turned.take(page(3L, "cba"), null));
        assertEquals("abc", keys(turned));
        ScopeRead<Row> pages = read(2, false);
        pages.take(page(3L, "ca"), null);
        assertEquals(Next.PAGE, pages.take(page(3L, "b"), null));
        assertFalse(pages.complete());
    }

    @Test
    void whereTheTotalIsMissingAFullPageIsFollowedByAnother() {
        ScopeRead<Row> read = read(2, false);
        assertEquals(Next.PAGE, read.take(page(null, "ab"), null));
        assertEquals(2, read.offset());
        assertEquals(2, read.size());
        assertEquals(Next.PAGE, read.take(page(null, "c"), null), "without a total it is not complete");
        assertEquals(0, read.offset());
    }

    @Test
    void whatWasReadAndOfHowManyIsTold() {
        ScopeRead<Row> read = read(2, false);
        assertNull(read.total());
        read.take(page(3L, "ab"), null);
        assertEquals(3L, read.total());
        assertEquals(2, read.size());
        assertEquals("scope", read.scope());
    }

    @Test
    @Proves("F19")
    void aListWithoutAnOrderIsCompleteHoweverItsPagesCome() {
        ScopeRead<Row> read = new ScopeRead<>("scope", 1, 2, Row::key, null, false);
        read.take(page(3L, "ca"), null);
        assertEquals(Next.DONE, read.take(page(3L, "b"), null));
        assertTrue(read.complete());
        assertEquals("cab", keys(read));
    }

    @Test
    @Proves("F19")
    void pagesThatComeTheOtherWayRoundAreCompleteToo() {
        ScopeRead<Row> read = read(2, false);
        read.take(page(3L, "cb"), null);
        assertEquals(Next.DONE, read.take(page(3L, "a"), null));
        assertTrue(read.complete());
        assertEquals("abc", keys(read));
    }

    private static String firstKeys(Row... rows) {
        ScopeRead<Row> read = read(10, false);
        read.take(new Page<>(List.of(rows), (long) rows.length, Map.of(), 0), null);
        return keys(read);
    }

    @Test
    void rowsOfOneInstantKeepTheOrderInWhichTheServerMadeThem() {
        assertEquals("xyz", firstKeys(new Row("x", 1), new Row("y", 1), new Row("z", 2)));
        assertEquals("xyz", firstKeys(new Row("z", 2), new Row("y", 1), new Row("x", 1)), "turned round");
        assertEquals("xyz", firstKeys(new Row("x", 1), new Row("y", 1), new Row("z", 1)));
        assertEquals("xyz", firstKeys(new Row("y", 2), new Row("x", 1), new Row("z", 3)), "in disorder");
        assertEquals("wxyz", firstKeys(new Row("w", 1), new Row("x", 1), new Row("z", 3), new Row("y", 2)));
    }
}
