package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2023-03-15T10:20:30Z, 2023-03-15T10:20:30Z",
        "2023-03-15T10:20:30.5Z, 2023-03-15T10:20:30.500Z",
        "2023-03-15T10:20:30.123456789123Z, 2023-03-15T10:20:30.123456789Z",
        "2023-03-15T10:20:30+01:00, 2023-03-15T09:20:30Z",
        "2023-03-15T10:20:30-0130, 2023-03-15T11:50:30Z",
        "2023-03-15 10:20:30+01, 2023-03-15T09:20:30Z",
        "2023-03-15t10:20z, 2023-03-15T10:20:00Z",
        "2023-03-15T10:20:30., 2023-03-15T10:20:30Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    })
    void timesOfEveryFormAreRead(String text, Instant instant) {
        assertEquals(instant, Times.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2023-03-15T24:00:00Z",
                "2023-03-15T10:20:60Z",
                "0000-01-01T00:00:00Z",
                "2023-03-15T10:20:30,5Z",
                "2023-03-15T10:20:30.5.5Z",
                "2023-3-15T10:20:30Z",
                "",
                "Z"
            })
    void whatIsNoTimeIsNull(String text) {
        assertNull(Times.read(text));
    }

    @Test
    void theQuickWayAndTheLongWayAgreeOnWhateverComes() {
        SplittableRandom random = new SplittableRandom(26);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(Instant.ofEpochSecond(
                            random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(4) * 1_030_500L)
                    .toString());
            for (int change = random.nextInt(3); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZtz+ x\u0661".charAt(random.nextInt(21)));
            }
            Instant wanted = Times.any(text.toString());
            assertEquals(wanted, Times.read(text.toString()), text::toString);
            read += wanted == null ? 0 : 1;
        }
        assertTrue(read > 5_000, "many of them are times");
    }
}
