package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.VinProblem.Code;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain rules VIN 1 to 5 and 8. The only VIN that looks real is the documented example of the API. */
class VinReaderTest {
    private static final String EXAMPLE = "JH4KA7630PC007649";
    private static final Year TODAY = Year.of(2026);

    private static VinReading read(String text) {
        return VinReader.read(text, TODAY);
    }

    @Test
    @Proves("V1")
    void rule1OnlyTheLengthDecides() {
        assertTrue(read(EXAMPLE).vin().isPresent());
        assertTrue(read("OOOOOOOOOOOOOOOOO").vin().isPresent());
        assertFalse(read(EXAMPLE.substring(1)).vin().isPresent());
        assertFalse(read("").vin().isPresent());
        assertEquals(List.of(new VinProblem(0, Code.WRONG_LENGTH, "")), read("").problems());
    }

    @Test
    @Proves("V1")
    void rule1ImpossibleLettersAreNamedInTheirPlaceWithAnOffer() {
        assertEquals(
                List.of(
                        new VinProblem(1, Code.IMPOSSIBLE_LETTER, "1"),
                        new VinProblem(4, Code.IMPOSSIBLE_LETTER, "0"),
                        new VinProblem(16, Code.IMPOSSIBLE_LETTER, "09"),
                        new VinProblem(17, Code.ILLEGAL_CHARACTER, "")),
                read("IH4OA7630PC0076Q/").problems());
        assertEquals(List.of(), read(EXAMPLE).problems());
    }

    @Test
    @Proves("V2")
    void rule2TheCheckDigitIsAHintAndAStrongerOneInNorthAmericaAndChina() {
        assertEquals(CheckDigit.MATCH, read(EXAMPLE).checkDigit());
        assertEquals(CheckDigit.MATCH, read("11111111111111111").checkDigit());
        assertEquals(CheckDigit.MISMATCH, read("JH4KA7631PC007649").checkDigit());
        assertFalse(read("JH4KA7631PC007649").strongHint());
        assertTrue(read("11111111211111111").strongHint());
        assertTrue(read("51111111211111111").strongHint());
        assertTrue(read("L1111111211111111").strongHint());
        assertFalse(read("61111111211111111").strongHint());
        assertFalse(read("11111111111111111").strongHint());
    }

    @Test
    @Proves("V2")
    void rule2TheCheckDigitCanBeAnX() {
        assertEquals(CheckDigit.MATCH, read("WERKBANKXTEST0013").checkDigit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JH4KA7630PC00764", "JH4KA7630PC00764O", "JH4KA7630PC00764/", ""})
    @Proves("V2")
    void rule2WhatCannotBeReckonedIsNotApplicable(String text) {
        assertEquals(CheckDigit.NOT_APPLICABLE, read(text).checkDigit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JH4KA7630PC007649",
                "jh4ka7630pc007649",
                " JH4KA7630PC007649\r\n",
                "JH4-KA7630-PC007649",
                "JH4 KA7630 PC007649",
                "JH4\u00a0KA7630\u2013PC007649",
                "*JH4KA7630PC007649*",
                "\u0002JH4KA7630PC007649\u0003",
                "\ufeffJH4KA7630PC007649",
                "IJH4KA7630PC007649",
                "*IJH4KA7630PC007649*",
                "https://example.org/vehicles/JH4KA7630PC007649?tab=history",
                "https://example.org/internationalized/JH4KA7630PC007649",
                "VIN: JH4KA7630PC007649, REF-0012",
                "JH4KA7630PC007649 JH4KA7630PC007649"
            })
    @Proves("V3")
    void rule3WhatAScannerOrAPasteBringsIsCleaned(String text) {
        assertEquals(EXAMPLE, VinReader.clean(text));
    }

    @Test
    @Proves("V3")
    void rule3TwoDifferentRunsOrAPartAreNotGuessed() {
        assertEquals("JH4KA7630PC007649,JH4KA7630PC007650", VinReader.clean("JH4KA7630PC007649, JH4KA7630PC007650"));
        assertEquals("PC007649", VinReader.clean("pc-007649 "));
        assertEquals("I1111111111111111", VinReader.clean("I1111111111111111"));
        assertEquals("X11111111111111111", VinReader.clean("X11111111111111111"));
    }

    @Test
    @Proves("V4")
    void rule4RegionCountryAndMakerAreEchoed() {
        VinReading reading = read(EXAMPLE);
        assertEquals(VinRegion.ASIA, reading.region());
        assertEquals("JP", reading.country());
        assertEquals("Honda (Acura)", reading.maker());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        WVW, EUROPE,        DE, Volkswagen
        VF1, EUROPE,        FR, Renault
        TMB, EUROPE,        CZ, Škoda
        SAL, EUROPE,        GB, Land Rover
        1HG, NORTH_AMERICA, US, Honda
        3VW, NORTH_AMERICA, MX, Volkswagen
        2T1, NORTH_AMERICA, CA, Toyota
        LSV, ASIA,          CN, SAIC-Volkswagen
        KMH, ASIA,          KR, Hyundai
        9BW, SOUTH_AMERICA, BR, Volkswagen
        6FP, OCEANIA,       AU, Ford
        7A3, OCEANIA,       NZ, Honda
        7SA, NORTH_AMERICA, US, Tesla
        AHT, AFRICA,        ZA, Toyota
        W99, EUROPE,        DE, -
        000, -,             -,  -
        D11, AFRICA,        -,  -
        W,   EUROPE,        -,  -
        7,   -,             -,  -
        """)
    @Proves("V4")
    void rule4TheTablesKnowTheFleet(String start, VinRegion region, String country, String maker) {
        VinReading reading = read(start);
        assertEquals(region, reading.region());
        assertEquals(country, reading.country());
        assertEquals(maker, reading.maker());
    }

    @Test
    @Proves("V4")
    void rule4TheTableHoldsHundredsOfMakers() {
        assertTrue(Wmi.size() >= 300);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        JH4KA7630PC007649, '[1993, 2023]', two cycles outside North America
        1HGBA7630PC000001, '[1993]',       a digit in position 7
        1HGBA7A30PC000001, '[2023]',       a letter in position 7
        7SABA7A30PC000001, '[2023]',       the other American sevens
        WVWZZZ1KZ9W000001, '[2009]',       2039 cannot exist yet
        WVWZZZ1KZVW000001, '[1997, 2027]', next year's car is sold this year
        WVWZZZ1KZWW000001, '[1998]',       the year after is not
        WVWZZZ1KZ0W000001, '[]',           0 is no year code
        WVWZZZ1KZUW000001, '[]',           nor is U
        WVWZZZ1KZZW000001, '[]',           nor is Z
        WF0AXXWPDA0000001, '[]',           Ford of Europe uses the position otherwise
        WVWZZZ1KZAW00000,  '[]',           16 characters
        """)
    @Proves("V4")
    void rule4TheModelYearIsShownWhereItMeansSomething(String vin, String years, String why) {
        assertEquals(years, read(vin).modelYears().toString(), why);
    }

    @Test
    @Proves("V5")
    void rule5LookAlikesShareOneKeyOnPartsToo() {
        assertEquals("0123456778", VinReader.lookAlikeKey("OIZEASGTLB"));
        assertEquals("JH4K47630PC007649", read(EXAMPLE).lookAlikeKey());
        assertEquals(VinReader.lookAlikeKey("pcoo7649"), VinReader.lookAlikeKey("PC0 07649"));
    }

    @Test
    @Proves("V6")
    void rule6AVinIsMaskedWhereOthersMaySeeIt() {
        assertEquals("…007649", new Vin(EXAMPLE).masked());
        assertEquals("…007649", new Vin(EXAMPLE).toString());
        assertEquals("JH4 KA7630 PC007649", new Vin(EXAMPLE).grouped());
    }

    @Test
    @Proves("V8")
    void rule8WhatTheServerSentIsUsedAsReceived() {
        assertEquals("jh4ka7630pc007649", new Vin("jh4ka7630pc007649").text());
        assertFalse(Vin.fits("JH4KA7630PC00764"));
        assertFalse(Vin.fits(null));
    }
}
