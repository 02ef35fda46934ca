package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.ScanDetector.Kind;
import app.werkbank.domain.ScanDetector.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Domain rule VIN 7. */
class ScanDetectorTest {
    private static final String EXAMPLE = "JH4KA7630PC007649";
    private static final String LEGAL = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    private final ScanDetector detector = new ScanDetector();
    private final List<Scan> scans = new ArrayList<>();
    private long clock = 1_000;

    private void type(String text, int millisApart) {
        for (int i = 0; i < text.length(); i++) {
            clock += millisApart;
            detector.typed(text.charAt(i), clock).ifPresent(scans::add);
        }
    }

    private void wait(int millis) {
        clock += millis;
        detector.pause(clock).ifPresent(scans::add);
    }

    @Test
    @Proves("V7")
    void rule7FiftyScansAtFiveMillisecondsAreFiftyHits() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> expected = new ArrayList<>();
        for (int scan = 0; scan < 50; scan++) {
            StringBuilder vin = new StringBuilder();
            while (vin.length() < Vin.LENGTH) {
                vin.append(LEGAL.charAt(random.nextInt(LEGAL.length())));
            }
            expected.add(vin.toString());
            type(vin.toString(), 5);
            switch (scan % 3) {
                case 0 -> type("\n", 5);
                case 1 -> type("\t", 5);
                default -> wait(ScanDetector.FAST_MILLIS);
            }
            wait(500);
        }
        assertEquals(expected, scans.stream().map(Scan::value).toList());
        assertTrue(scans.stream().allMatch(scan -> scan.kind() == Kind.VIN && scan.characters() == Vin.LENGTH));
    }

    @Test
    @Proves("V7")
    void rule7TypingIsNeverTakenForAScan() {
        for (String end : List.of("\n", "\t", "")) {
            type(EXAMPLE + end, 80);
            wait(1000);
            type(EXAMPLE + end, ScanDetector.FAST_MILLIS);
            wait(1000);
        }
        assertEquals(List.of(), scans);
    }

    @Test
    @Proves("V7")
    void rule7ThirtyFourMillisecondsAreFastEnough() {
        type(EXAMPLE + "\r", ScanDetector.FAST_MILLIS - 1);
        assertEquals(List.of(new Scan(Kind.VIN, EXAMPLE, 17, true)), scans);
    }

    @Test
    @Proves("V7")
    void rule7AKeyHeldDownIsNoScan() {
        type("7".repeat(40) + "\n", 30);
        type("ababcabc".repeat(5) + "\n", 5);
        assertEquals(List.of(), scans);
    }

    @Test
    @Proves("V7")
    void rule7SixteenCharactersAreTooFew() {
        type(EXAMPLE.substring(1) + "\n", 5);
        assertEquals(List.of(), scans);
    }

    @Test
    @Proves("V7")
    void rule7WhatWasTypedBeforeDoesNotCount() {
        type("18", 80);
        clock += 200;
        type(EXAMPLE + "\n", 5);
        assertEquals(List.of(new Scan(Kind.VIN, EXAMPLE, 17, true)), scans);
    }

    @Test
    @Proves("V7")
    void rule7AnEnterAfterAPauseIsThePersonsOwn() {
        type(EXAMPLE, 5);
        type("\n", 80);
        assertEquals(List.of(new Scan(Kind.VIN, EXAMPLE, 17, false)), scans);
    }

    @Test
    @Proves("V7")
    void rule7AScanWithoutAnEndIsNoticedByThePauseAfterIt() {
        type(EXAMPLE, 5);
        wait(ScanDetector.FAST_MILLIS - 1);
        assertEquals(List.of(), scans);
        wait(1);
        assertEquals(List.of(new Scan(Kind.VIN, EXAMPLE, 17, false)), scans);
        wait(100);
        assertEquals(1, scans.size());
        assertEquals(Optional.empty(), detector.pause(clock));
    }

    @Test
    @Proves("V7")
    void rule7ScannersAddWhatIsCleanedAway() {
        type("*I" + EXAMPLE + "*\n", 5);
        assertEquals(List.of(new Scan(Kind.VIN, EXAMPLE, 20, true)), scans);
    }

    @Test
    void aFastTextThatIsNoVinIsStillAScan() {
        type("12345678901234567890\n", 5);
        assertEquals(List.of(new Scan(Kind.OTHER, "12345678901234567890", 20, true)), scans);
    }

    @Test
    @Proves("V7")
    void rule7WordsTypedByAProgramAreNoVin() {
        type("brightwells canpad", 1);
        type("10\n", 1);
        assertEquals(List.of(Kind.OTHER), scans.stream().map(Scan::kind).toList());
        type("IGHTWELLSCANPAD10\n", 1);
        assertEquals(
                List.of(Kind.OTHER, Kind.OTHER), scans.stream().map(Scan::kind).toList());
    }

    @Test
    void anEquipmentLabelIsRecognisedThoughItIsShort() {
        type("WBE:12\n", 5);
        type("wbe:7", 5);
        wait(50);
        assertEquals(List.of(new Scan(Kind.EQUIPMENT, "12", 6, true), new Scan(Kind.EQUIPMENT, "7", 5, false)), scans);
        scans.clear();
        type("WBE:\nWBE:1x\nWBE:1234567890\n", 5);
        type("WBE:12\n", 80);
        assertEquals(List.of(), scans);
    }
}
