package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a run has done is the difference of two counts since the start. */
class TotalsTest {
    private static final Totals SOME = new Totals(1, 2, 3, 4, 5, 6, 7);

    @Test
    void everythingIsCountedInItsOwnPlace() {
        assertEquals(new Totals(2, 2, 3, 4, 5, 6, 7), SOME.confirmedOne());
        assertEquals(new Totals(1, 3, 3, 4, 5, 6, 7), SOME.rejectedOne());
        assertEquals(new Totals(1, 2, 13, 4, 5, 6, 7), SOME.pulled(Call.Group.TICKETS, 10));
        assertEquals(new Totals(1, 2, 3, 14, 5, 6, 7), SOME.pulled(Call.Group.ODOMETER, 10));
        assertEquals(new Totals(1, 2, 3, 4, 15, 6, 7), SOME.pulled(Call.Group.EQUIPMENT, 10));
    }

    @Test
    void aRequestWithoutAnAnswerIsCountedAsARequestAlone() {
        assertEquals(new Totals(1, 2, 3, 4, 5, 8, 8), SOME.asked(2, true));
        assertEquals(new Totals(1, 2, 3, 4, 5, 8, 7), SOME.asked(2, false));
    }

    @Test
    void aRunIsWhatWasAddedSinceItsStart() {
        assertEquals(new Totals(10, 20, 30, 40, 50, 60, 70), new Totals(11, 22, 33, 44, 55, 66, 77).since(SOME));
    }
}
