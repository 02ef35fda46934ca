package app.werkbank.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceUrlTest {
    @Test
    void everySpellingOfOneServiceIsTheSame() throws Exception {
        for (String spelling : List.of(
                "https://api.example.org/partner",
                " https://API.Example.org/partner/ ",
                "HTTPS://api.example.org:443/partner//",
                "https://api.example.org/./partner")) {
            assertEquals(
                    URI.create("https://api.example.org/partner"), ServiceUrl.normalise("URL", spelling), spelling);
        }
        assertEquals(URI.create("http://127.0.0.1:4010"), ServiceUrl.normalise("URL", "http://127.0.0.1:4010/"));
        assertEquals(URI.create("http://[::1]:4010"), ServiceUrl.normalise("URL", "http://[::1]:4010"));
    }

    @Test
    void whatIsNoServiceIsRefusedByName() {
        for (String wrong : List.of("", "example.org", "ftp://example.org", "https://", "file:///etc", "http://a b")) {
            ConnectionException said = assertThrows(
                    ConnectionException.class, () -> ServiceUrl.normalise("WERKBANK_API_URL", wrong), wrong);
            assertTrue(said.sentence().startsWith("WERKBANK_API_URL "), said.sentence());
        }
    }

    @Test
    void aSecretInTheAddressIsRefusedAndNotRepeated() {
        for (String wrong :
                List.of("https://a:hunter2@example.org", "https://example.org/?key=hunter2", "https://x/#hunter2")) {
            ConnectionException said =
                    assertThrows(ConnectionException.class, () -> ServiceUrl.normalise("WERKBANK_API_URL", wrong));
            assertFalse(said.sentence().contains("hunter2"), said.sentence());
        }
    }

    @Test
    void thisComputerIsKnownByNameAndNumber() {
        for (String here : List.of("http://localhost:1", "http://127.0.0.1", "http://127.1.2.3:9", "http://[::1]:80")) {
            assertTrue(ServiceUrl.isLoopback(URI.create(here)), here);
        }
        for (String there :
                List.of("http://127.0.0.1.example.org", "http://localhost.example.org", "https://10.0.0.1")) {
            assertFalse(ServiceUrl.isLoopback(URI.create(there)), there);
        }
    }
}
