package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.Proves;
import app.werkbank.domain.ParsedNumber.Accepted;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Domain rule 9 over every locale of the four languages that the JDK knows. */
class NumberTextPropertyTest {
    private static final List<Locale> LOCALES = Arrays.stream(DecimalFormatSymbols.getAvailableLocales())
            .filter(locale -> Set.of("en", "nl", "de", "fr").contains(locale.getLanguage()))
            .filter(locale ->
                    locale.getScript().isEmpty() && locale.getVariant().isEmpty())
            .toList();

    private static List<NumberStyle> styles() {
        return LOCALES.stream().map(NumberStyle::of).distinct().toList();
    }

    @Test
    @Proves("O9")
    void rule9TheTableSaysWhatTheUnicodeConsortiumSays() {
        List<String> different = new ArrayList<>();
        for (Locale locale : LOCALES) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            NumberStyle style = NumberStyle.of(locale);
            if (style.decimal() != symbols.getDecimalSeparator()
                    || style.grouping().charAt(0) != symbols.getGroupingSeparator()) {
                different.add(locale.toLanguageTag());
            }
        }
        assertEquals(List.of(), different);
    }

    @Test
    @Proves("O9")
    void rule9WhatIsShownIsReadBackInEveryLocale() {
        SplittableRandom random = new SplittableRandom(9);
        for (Locale locale : LOCALES) {
            for (int i = 0; i < 500; i++) {
                BigDecimal value =
                        BigDecimal.valueOf(random.nextLong(100, 1L << random.nextInt(7, 29)), random.nextInt(3));
                for (String text : List.of(NumberText.format(value, locale), NumberText.typed(value, locale))) {
                    ParsedNumber read = NumberText.parse(text, locale, DistanceUnit.KM);
                    BigDecimal back = read instanceof Accepted accepted ? accepted.value() : BigDecimal.ZERO;
                    assertEquals(0, value.compareTo(back), () -> locale + " " + value + " as " + text + ": " + read);
                }
            }
        }
    }

    @Test
    @Proves("O9")
    void rule9OneTextNeverMeansTwoValuesUnlessItIsMarkedAsAmbiguous() {
        SplittableRandom random = new SplittableRandom(99);
        String alphabet = "0123456789.,\u202f '";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 11); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(random.nextInt(3) == 0 ? alphabet.length() : 10)));
            }
            List<BigDecimal> certain = styles().stream()
                    .map(style -> NumberText.parse(text.toString(), style, DistanceUnit.KM))
                    .flatMap(NumberTextPropertyTest::certain)
                    .distinct()
                    .toList();
            assertEquals(certain.isEmpty() ? 0 : 1, certain.size(), () -> text + ": " + certain);
        }
    }

    private static Stream<BigDecimal> certain(ParsedNumber number) {
        return number instanceof Accepted accepted && !accepted.ambiguous()
                ? Stream.of(accepted.value().stripTrailingZeros())
                : Stream.of();
    }
}
