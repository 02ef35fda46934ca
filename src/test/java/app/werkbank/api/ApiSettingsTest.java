package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com,https://api.example.com",
        "HTTPS://API.Example.com:443/,https://api.example.com",
        " https://api.example.com/v9/ ,https://api.example.com/v9",
        "https://api.example.com//,https://api.example.com",
        "https://api.example.com:8443,https://api.example.com:8443",
        "https://api.example.com/A%20b/,https://api.example.com/A%20b",
        "http://LOCALHOST:80/,http://localhost",
        "http://127.0.0.1:4010,http://127.0.0.1:4010",
        "http://127.1.2.3:4010,http://127.1.2.3:4010",
        "http://[::1]:4010,http://[::1]:4010",
        "https://api.example.com/a/../b,https://api.example.com/b",
    })
    void theSameServiceHasOneAddress(String typed, String normal) {
        assertEquals(URI.create(normal), ApiUrl.base(typed));
        assertEquals(ApiUrl.base(normal), ApiUrl.base(ApiUrl.base(typed).toString()));
    }

    @Test
    void theTokenAddressKeepsItsPathToTheLetter() {
        assertEquals(URI.create("https://id.example.com/token/"), ApiUrl.token("https://ID.example.com:443/token/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://128.0.0.1",
                "http://0.0.0.0"
            })
    void plainHttpIsForThisComputerOnly(String typed) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ApiUrl.base(typed));
        assertTrue(e.toString().contains("must start with https://"), e.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "api.example.com",
                "ftp://api.example.com",
                "https://",
                "https:///v2",
                "/v2",
                "https://api.example.com?x=1",
                "https://api.example.com#x",
                "https://me:secret@api.example.com",
                "https://api example.com",
                "javascript:alert(1)",
                "https://api.example.com:port"
            })
    void whatIsNoAddressOfAServiceIsRefusedInWords(String typed) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ApiUrl.base(typed));
        assertTrue(e.toString().contains("The address of the service "), e.toString());
    }

    @Test
    void aConnectionIsCompleteOrRefused() {
        String url = "https://api.example.com";
        assertThrows(IllegalArgumentException.class, () -> ApiSettings.of(url, url, " ", "secret", null));
        assertThrows(IllegalArgumentException.class, () -> ApiSettings.of(url, url, "id", "", null));
        assertThrows(IllegalArgumentException.class, () -> ApiSettings.of(url, url, "id", "a\nb", null));
        assertThrows(IllegalArgumentException.class, () -> ApiSettings.of(url, "", "id", "secret", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Timeouts(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1)));
        assertEquals(null, ApiSettings.of(url, url, "id", "secret", " ").apiKey());
    }

    @Test
    void secretsDoNotShowInTheText() {
        String url = "https://api.example.com";
        String text = ApiSettings.of(url, url, "id", "hidden-1", "hidden-2").toString();
        assertFalse(text.contains("hidden"), text);
    }
}
