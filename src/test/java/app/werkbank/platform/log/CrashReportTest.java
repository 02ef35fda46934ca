package app.werkbank.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportTest {
    @TempDir
    private Path folder;

    @Test
    void theCodeNamesThePlaceAndNotTheMessage() {
        Throwable first = fault("one");
        Throwable second = fault("two");
        assertEquals(CrashReport.code(first), CrashReport.code(second));
        assertTrue(CrashReport.code(first).matches("[0-9A-F]{4}-[0-9A-F]{4}"), CrashReport.code(first));
        assertNotEquals(CrashReport.code(first), CrashReport.code(new IllegalStateException("one")));
        assertNotEquals(CrashReport.code(first), CrashReport.code(new RuntimeException(first)));
    }

    @Test
    void theReportHoldsTheTraceAndNoVin() throws Exception {
        CrashReport report = CrashReport.write(Home.open(folder), fault("JH4KA7630PC007649"));
        Path file = report.file().orElseThrow();
        assertEquals(folder.resolve("log"), file.getParent());
        String text = Files.readString(file);
        assertTrue(text.contains(report.code()) && text.contains("CrashReportTest.fault"), text);
        assertFalse(text.contains("JH4KA7630PC007649"), text);
    }

    @Test
    void withoutAPlaceForItTheCodeIsStillThere() throws Exception {
        Home home = Home.open(folder);
        Files.createFile(folder.resolve("log"));
        CrashReport report = CrashReport.write(home, fault("one"));
        assertEquals(new CrashReport(CrashReport.code(fault("one")), Optional.empty()), report);
    }

    private static Throwable fault(String message) {
        return new UnsupportedOperationException(message);
    }
}
