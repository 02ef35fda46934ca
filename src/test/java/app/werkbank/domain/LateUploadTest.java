package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateUploadTest {
    private static final Instant READ = Instant.parse("2023-03-15T08:00:00Z");

    @Test
    void rule10AnHourIsUsualAndMoreIsLate() {
        assertFalse(LateUpload.is(READ, READ.plusSeconds(3600)));
        assertTrue(LateUpload.is(READ, READ.plusSeconds(3601)));
    }

    @Test
    void rule10AClockThatRunsAheadMakesNothingLate() {
        assertFalse(LateUpload.is(READ, READ.minusSeconds(7200)));
    }
}
