package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.werkbank.Proves;
import app.werkbank.domain.ParsedNumber.Accepted;
import app.werkbank.domain.ParsedNumber.Refused;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain rules 1 and 9: every locale times the inputs that people type. */
class NumberTextTest {

    /** A value, with ? where it is ambiguous, or the reason and the position. */
    private static String parsed(String text, String locale) {
        return switch (NumberText.parse(text, Locale.forLanguageTag(locale), DistanceUnit.KM)) {
            case Accepted accepted -> accepted.value().toPlainString() + (accepted.ambiguous() ? "?" : "");
            case Refused refused -> refused.reason() + "@" + refused.position();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # locale | 182432.42            | 182432,42            | 182.432             | 182,432             | 182 432             | 1.824.32
        en       | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | 182432?             | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        en-US    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | 182432?             | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        en-GB    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | 182432?             | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        en-IE    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | 182432?             | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        en-ZA    | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        en-CH    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | FOREIGN_SEPARATOR@3 | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        en-NL    | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | FOREIGN_SEPARATOR@3 | WRONG_GROUPS@5
        nl       | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | FOREIGN_SEPARATOR@3 | WRONG_GROUPS@5
        nl-BE    | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | FOREIGN_SEPARATOR@3 | WRONG_GROUPS@5
        de       | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | FOREIGN_SEPARATOR@3 | WRONG_GROUPS@5
        de-AT    | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | 182432              | WRONG_GROUPS@5
        de-CH    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | FOREIGN_SEPARATOR@3 | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        de-LI    | 182432.42            | FOREIGN_SEPARATOR@6  | 182.432?            | FOREIGN_SEPARATOR@3 | FOREIGN_SEPARATOR@3 | SECOND_SEPARATOR@5
        fr       | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        fr-FR    | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        fr-BE    | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        fr-CH    | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        fr-CA    | FOREIGN_SEPARATOR@6  | 182432.42            | FOREIGN_SEPARATOR@3 | 182.432?            | 182432              | FOREIGN_SEPARATOR@1
        fr-LU    | FOREIGN_SEPARATOR@6  | 182432.42            | 182432?             | 182.432?            | FOREIGN_SEPARATOR@3 | WRONG_GROUPS@5
        """)
    @Proves("O9")
    void everyLocaleReadsTheSevenInputsInOneKnownWay(
            String locale,
            String point,
            String comma,
            String groupPoint,
            String groupComma,
            String blank,
            String wrong) {
        assertEquals(point, parsed("182432.42", locale));
        assertEquals(comma, parsed("182432,42", locale));
        assertEquals(groupPoint, parsed("182.432", locale));
        assertEquals(groupComma, parsed("182,432", locale));
        assertEquals(blank, parsed("182 432", locale));
        assertEquals(wrong, parsed("1.824.32", locale));
        assertEquals("EMPTY@0", parsed("", locale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        en    | 1,234,567.8
        nl    | 1.234.567,8
        nl-BE | 1.234.567,8
        de    | 1.234.567,8
        de-AT | 1\u00a0234\u00a0567,8
        de-CH | 1\u2019234\u2019567.8
        fr    | 1\u202f234\u202f567,8
        fr-CH | 1\u202f234\u202f567,8
        fr-CA | 1\u00a0234\u00a0567,8
        en-ZA | 1\u00a0234\u00a0567,8
        """)
    void whatIsShownCanBeTypedBack(String locale, String shown) {
        assertEquals(shown, NumberText.format(new BigDecimal("1234567.80"), Locale.forLanguageTag(locale)));
        assertEquals("1234567.8", parsed(shown, locale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        en    | "   "          | EMPTY@0
        en    | 0              | ZERO@0
        nl    | 000,00         | ZERO@0
        en    | 0.99           | BELOW_RANGE@0
        en    | 1              | 1
        en    | 1000000000     | 1000000000
        en    | 1000000000.01  | ABOVE_RANGE@0
        en    | -5             | SIGN@0
        en    | +5             | SIGN@0
        en    | \u22125        | SIGN@0
        en    | 5-             | SIGN@1
        en    | 12km           | LETTER@2
        en    | O12            | LETTER@0
        en    | 1e5            | EXPONENT@1
        en    | 1E+5           | EXPONENT@1
        en    | e5             | LETTER@0
        en    | 5e             | LETTER@1
        en    | 5ex            | LETTER@1
        en    | .e5            | LETTER@1
        en    | 5/8            | ILLEGAL_CHARACTER@1
        en    | \u0665         | ILLEGAL_CHARACTER@0
        en    | .5             | MISSING_DIGIT@0
        en    | 5.             | MISSING_DIGIT@1
        en    | .              | MISSING_DIGIT@0
        en    | 1.2.3          | SECOND_SEPARATOR@3
        en    | 1.234,5        | SECOND_SEPARATOR@5
        nl    | 1,234.5        | SECOND_SEPARATOR@5
        en    | 1,2,3          | WRONG_GROUPS@1
        en    | 1,234,56       | WRONG_GROUPS@5
        en    | 1,234,5678     | WRONG_GROUPS@5
        en    | 1234,567,890   | WRONG_GROUPS@4
        en    | 1,,234         | WRONG_GROUPS@1
        en    | 12,34.5        | WRONG_GROUPS@2
        en    | 1234,567.8     | WRONG_GROUPS@4
        en    | 1,234.         | MISSING_DIGIT@5
        en    | 0,123          | FOREIGN_SEPARATOR@1
        en    | 012,345.6      | WRONG_GROUPS@3
        en    | 0182432        | 182432
        en    | 999,999,999.9  | 999999999.9
        en    | 1,824.320      | 1824.320
        en    | 0.999999       | BELOW_RANGE@0
        en    | 1.2345         | 1.2345
        en    | 1234.567       | 1234.567
        en    | 123.456        | 123.456?
        nl    | 1.234.567      | 1234567
        nl    | 12.345,6       | 12345.6
        de-CH | 1'234'567.8    | 1234567.8
        de-CH | 1\u2019234     | 1234
        de-CH | 1'234\u2019567 | WRONG_GROUPS@5
        fr-CH | 1'234,5        | 1234.5
        fr    | 1\u00a0234\u00a0567 | 1234567
        fr    | 1\u202f234,5   | 1234.5
        fr    | 1 23 456       | WRONG_GROUPS@1
        fr    | 1 234\u00a0567 | WRONG_GROUPS@5
        fr    | 182432 42      | WRONG_GROUPS@6
        de-AT | 1 234.567      | WRONG_GROUPS@5
        it    | 1,234.5        | 1234.5
        """)
    @Proves("O9")
    void rule9NothingElseIsANumber(String locale, String text, String expected) {
        assertEquals(expected, parsed(text, locale));
    }

    @Test
    @Proves("O9")
    void rule9BlanksAroundTheWholeAreNoPartOfIt() {
        assertEquals("182432", parsed("\t182432\u00a0\r\n", "en"));
        assertEquals("LETTER@3", parsed("  1x", "en"));
    }

    @Test
    @Proves("O8")
    void rule8TheRangeIsThatOfTheKilometresThatAreSent() {
        assertEquals(
                new Accepted(new BigDecimal("0.7"), false), NumberText.parse("0.7", Locale.ENGLISH, DistanceUnit.MI));
        assertEquals(
                new Refused(ParsedNumber.Reason.BELOW_RANGE, 0),
                NumberText.parse("0.6", Locale.ENGLISH, DistanceUnit.MI));
        assertEquals(
                new Refused(ParsedNumber.Reason.ABOVE_RANGE, 0),
                NumberText.parse("700000000", Locale.ENGLISH, DistanceUnit.MI));
    }

    @Test
    void filesAreNeverGrouped() {
        assertEquals(
                new Refused(ParsedNumber.Reason.FOREIGN_SEPARATOR, 1),
                NumberText.parse("1,234", NumberStyle.PLAIN_POINT, DistanceUnit.KM));
        assertEquals("1234567,5", NumberText.plain(new BigDecimal("1234567.50"), NumberStyle.PLAIN_COMMA));
    }

    @Test
    void aNumberIsShownExactlyOrRoundedHalfUp() {
        BigDecimal value = new BigDecimal("182432.45");
        assertEquals("182.432,45", NumberText.format(value, Locale.forLanguageTag("nl")));
        assertEquals("182.432,5", NumberText.format(value, Locale.forLanguageTag("nl"), 1));
        assertEquals("182.432", NumberText.format(value, Locale.forLanguageTag("nl"), 0));
        assertEquals("182,432.45", NumberText.format(value, Locale.ENGLISH, 5));
        assertEquals("1,000,000,000", NumberText.format(new BigDecimal("1E9"), Locale.ENGLISH, 1));
        assertEquals("-37,410", NumberText.format(new BigDecimal("-37410"), Locale.ENGLISH));
        assertEquals("-410", NumberText.format(new BigDecimal("-410"), Locale.ENGLISH));
        assertEquals("410", NumberText.format(new BigDecimal("410"), Locale.ENGLISH));
        assertEquals("182432,45", NumberText.typed(value, Locale.GERMAN));
    }

    @Test
    void aSeparatorCannotBothGroupAndSeparateDecimals() {
        assertThrows(IllegalArgumentException.class, () -> new NumberStyle(',', ".,"));
    }
}
