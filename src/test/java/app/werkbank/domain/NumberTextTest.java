package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void everyLocaleReadsTheSevenInputsInOneKnownWay(
            String locale, String point, String comma, String groupPoint, String groupComma, String blank, String wrong) {
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
}
