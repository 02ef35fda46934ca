package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant NOW = Instant.parse("2023-03-15T13:02:10Z");
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Amsterdam"));
    private final Texts texts = new Texts(Locale.UK, clock);

    @Test
    void aBoundTextFollowsTheLanguage() {
        StringBinding bound = texts.of("ui.ago.minutes", 5);
        assertEquals("5 min ago", bound.get());
        texts.speak(Locale.GERMANY);
        assertEquals("vor 5 Min.", bound.get());
    }

    @Test
    void aBoundTextFollowsItsArguments() {
        SimpleIntegerProperty days = new SimpleIntegerProperty(1);
        StringBinding bound = texts.of("ui.ago.days", days);
        assertEquals("1 day ago", bound.get());
        days.set(3);
        assertEquals("3 days ago", bound.get());
    }

    @Test
    void aLanguageThatNobodyTranslatedIsEnglish() {
        assertEquals("just now", new Texts(Locale.JAPAN, clock).get("ui.ago.now"));
    }

    @Test
    void aMissingKeyNamesTheLineToAdd() {
        texts.speak(Locale.FRANCE);
        var error = assertThrows(IllegalStateException.class, () -> texts.get("vehicle.nonsense"));
        assertEquals(
                "no text; add to src/main/resources/app/werkbank/ui/vehicle/texts_fr.properties the line"
                        + " vehicle.nonsense=…",
                error.getMessage());
        assertThrows(IllegalStateException.class, () -> texts.of("vehicle.nonsense"));
        assertThrows(IllegalArgumentException.class, () -> texts.get("nonsense"));
    }

    @Test
    void whatHappenedIsToldByItsDistanceAndAfterAWeekByItsDate() {
        assertEquals("just now", texts.ago(NOW.minusSeconds(59)));
        assertEquals("just now", texts.ago(NOW.plusSeconds(5)), "a clock that went back");
        assertEquals("2 h ago", texts.ago(NOW.minus(Duration.ofMinutes(179))));
        assertEquals("1 day ago", texts.ago(NOW.minus(Duration.ofHours(24))));
        assertEquals("6 days ago", texts.ago(NOW.minus(Duration.ofDays(7)).plusSeconds(1)));
        assertEquals("8 Mar 2023", texts.ago(NOW.minus(Duration.ofDays(7))));
    }

    @Test
    void aMomentOfTodayIsItsTimeAlone() {
        assertEquals("14:02", texts.moment(NOW));
        assertEquals("14 Mar 2023 23:59", texts.moment(Instant.parse("2023-03-14T22:59:00Z")));
    }

    @Test
    void numbersAndDatesAreTheRegionsOwn() {
        BigDecimal value = new BigDecimal("182432.421875");
        Instant march = Instant.parse("2023-03-15T08:12:28Z");
        assertEquals("182,432.42", texts.formats().number(value));
        assertEquals("15 Mar 2023", texts.formats().date(march));
        texts.speak(Locale.GERMANY);
        assertEquals("182.432,42", texts.formats().number(value));
        assertEquals("15. März 2023", texts.formats().date(march));
        texts.speak(Locale.of("de", "CH"));
        assertEquals("182’432.42", texts.formats().number(value));
        texts.speak(Locale.of("nl", "NL"));
        assertEquals("182.432,42", texts.formats().number(value));
        assertEquals("15 mrt 2023", texts.formats().date(march));
        texts.speak(Locale.FRANCE);
        assertEquals("182\u202f432,42", texts.formats().number(value));
        assertEquals("15 mars 2023", texts.formats().date(march));
    }
}
