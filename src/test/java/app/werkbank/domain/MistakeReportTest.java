package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.werkbank.Proves;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MistakeReportTest {
    private static final String VIN = "XX0TESTCAR0000001";

    @Test
    @Proves("O14")
    void rule14ItNamesWhatTheBackOfficeNeeds() {
        MistakeReport report = report("18243", "182432");
        assertEquals(new UUID(1, 1), report.registration());
        assertEquals(VIN, report.vin());
        assertEquals("42", report.ticket());
        assertEquals(Kilometres.of("18243"), report.value());
        assertEquals(Kilometres.of("182432"), report.right());
    }

    @Test
    @Proves("O14")
    void rule14TheRightValueIsAnotherOneThatCouldBeSent() {
        assertThrows(IllegalArgumentException.class, () -> report("182432.421875", "182432.42"));
        assertThrows(IllegalArgumentException.class, () -> report("182432", "0"));
    }

    private static MistakeReport report(String value, String right) {
        return new MistakeReport(new UUID(1, 1), VIN, Kilometres.of(value), "42", Kilometres.of(right));
    }
}
