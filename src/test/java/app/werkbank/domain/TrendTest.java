package app.werkbank.domain;

import static app.werkbank.domain.Series.flags;
import static app.werkbank.domain.Series.ofKm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules 2, 4, 5 and 6 on whole series. */
class TrendTest {

    private static Trend trend(String... km) {
        return Trend.of(ofKm(km), TrendLimits.DEFAULT);
    }

    @Test
    @Proves("O2")
    void rule2AValueIsBreakingWhenItIsLowerThanTheOneBeforeNotThanTheMaximum() {
        Trend trend = trend("100", "120", "90", "95", "130");
        assertEquals("..X..", flags(trend.size(), trend::breaking));
        assertEquals(1, trend.breaks());
    }

    @Test
    @Proves("O2")
    void rule2TheFirstAndAnEqualOneDoNotBreak() {
        assertEquals("...", flags(3, trend("100", "100", "100")::breaking));
    }

    @Test
    @Proves("O2")
    void rule2ValuesAreComparedAsTheWireCarriesThem() {
        assertEquals("..", flags(2, trend("182432.42", "182432.421875")::breaking));
        assertEquals("..", flags(2, trend("182432.421875", "182432.42")::breaking));
        assertEquals(".X", flags(2, trend("182432.45", "182432.42")::breaking));
    }

    @Test
    @Proves("O2")
    void rule2ReadingsOfOneInstantStayInTheOrderGiven() {
        Instant noon = Instant.parse("2023-03-15T12:00:00Z");
        Reading late = new Reading(Kilometres.of(3), noon.plusSeconds(1));
        Reading first = new Reading(Kilometres.of(2), noon);
        Reading second = new Reading(Kilometres.of(1), noon);
        assertEquals(List.of(first, second, late), Trend.inOrder(List.of(late, first, second)));
    }

    @Test
    @Proves("O4")
    void rule4BelowAnEarlierMaximumIsAMarkOfItsOwn() {
        assertEquals("..XX.", flags(5, trend("100", "120", "90", "95", "130")::belowEarlierMaximum));
        assertEquals("...", flags(3, trend("100", "120", "120")::belowEarlierMaximum));
    }

    @Test
    @Proves("O5")
    void rule5TheCulpritsAreTheSmallestSetThatKeepsTheEarlierReadings() {
        assertEquals(".X.", flags(3, trend("100", "10", "120")::culprit));
        assertEquals("..XX.", flags(5, trend("100", "120", "90", "95", "130")::culprit));
        assertEquals(".X..", flags(4, trend("100", "1200", "120", "130")::culprit));
    }

    @Test
    @Proves("O6")
    void rule6AnIncreaseIsTooHighAboveBothNumbers() {
        Instant start = Instant.parse("2023-03-15T08:00:00Z");
        assertFalse(tooHigh(start, "500", Duration.ZERO));
        assertTrue(tooHigh(start, "500.01", Duration.ZERO));
        assertFalse(tooHigh(start, "600", Duration.ofHours(36)));
        assertTrue(tooHigh(start, "600", Duration.ofHours(36).minusMillis(1)));
        assertTrue(tooHigh(start, "600.01", Duration.ofHours(36)));
        assertTrue(tooHigh(start, "501", Duration.ofDays(-3)));
    }

    private static boolean tooHigh(Instant start, String increase, Duration elapsed) {
        Kilometres from = Kilometres.of("1000.37");
        Kilometres to = new Kilometres(from.value().add(Kilometres.of(increase).value()));
        return TrendLimits.DEFAULT.tooHigh(new Reading(from, start), new Reading(to, start.plus(elapsed)));
    }
}
