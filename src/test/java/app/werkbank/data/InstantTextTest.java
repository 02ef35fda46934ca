package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-15T08:12:28Z",
                "1999-12-31T23:59:59Z",
                "2023-03-15T08:12:28.123Z",
                "2023-03-15T09:12:28+01:00",
                "2023-03-15T08:12:28.5-05:30"
            })
    void itIsReadAsTheLibraryReadsIt(String text) {
        assertEquals(Instant.parse(text), InstantText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-15T08:12:28",
                "2023-13-15T08:12:28Z",
                "2023-02-29T08:12:28Z",
                "+023-03-15T08:12:28Z",
                "2023-03-15 08:12:28Z",
                "2023-03-15",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> InstantText.parse(text));
    }
}
