package app.werkbank.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.platform.Home;
import app.werkbank.platform.secret.Secret;
import app.werkbank.platform.secret.SecretPlaces;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.platform.settings.Limits;
import app.werkbank.platform.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionSourceTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "WERKBANK_API_URL", "http://127.0.0.1:4010/",
            "WERKBANK_TOKEN_URL", "http://127.0.0.1:4010/oauth2/token",
            "WERKBANK_CLIENT_ID", "workshop",
            "WERKBANK_CLIENT_SECRET", "correct horse");

    @TempDir
    private Path folder;

    private SecretPlaces secrets;

    @BeforeEach
    void openPlaces() throws Exception {
        secrets = new SecretPlaces(Home.open(folder));
    }

    @Test
    void aCompleteEnvironmentIsTheConnection() throws Exception {
        ConnectionChoice.Remote remote = fromEnvironment(COMPLETE);
        assertEquals(URI.create("http://127.0.0.1:4010"), remote.api());
        assertEquals("workshop", remote.clientId());
        assertEquals("correct horse", remote.clientSecret().reveal());
        assertEquals(ConnectionChoice.Origin.ENVIRONMENT, remote.origin());
        assertEquals(Limits.DEFAULT, remote.limits());
        assertTrue(remote.name().startsWith("127.0.0.1-"), remote.name());
        assertFalse(remote.toString().contains("correct horse"), remote.toString());
        Home.open(folder).database(remote.name());
    }

    @Test
    @Proves("I35")
    void aPartOfAConnectionIsRefusedAndWhatIsMissingIsNamed() {
        for (String left : COMPLETE.keySet()) {
            Map<String, String> part = new HashMap<>(COMPLETE);
            part.put(left, " ");
            assertEquals(
                    "The environment names a connection in part: " + left + " is missing.",
                    assertThrows(ConnectionException.class, () -> choose(part, Settings.DEFAULT))
                            .sentence());
        }
        assertThrows(ConnectionException.class, () -> choose(Map.of("WERKBANK_API_KEY", "key-1234"), Settings.DEFAULT));
    }

    @Test
    void rateAndGraceAreHonouredAsGiven() throws Exception {
        assertEquals(new Limits(2.5, 5, 50_000, 3, 10, 1.5), limits("2.5", "3"));
        assertEquals(new Limits(0, 10, Integer.MAX_VALUE, 600, 10, 30), limits("0", "600"));
        assertEquals(new Limits(0.5, 1, 50_000, 0, 10, 0.1), limits("0.5", "0"));
    }

    @Test
    void aNumberThatIsNoneIsRefusedByName() {
        for (String wrong : List.of("-1", "fast", "1e3", "NaN", "1,5", "1001")) {
            ConnectionException said = assertThrows(ConnectionException.class, () -> limits(wrong, "1"), wrong);
            assertTrue(said.sentence().startsWith("WERKBANK_RATE "), said.sentence());
        }
        ConnectionException said = assertThrows(ConnectionException.class, () -> limits("1", "two minutes"));
        assertTrue(said.sentence().startsWith("WERKBANK_GRACE "), said.sentence());
    }

    @Test
    @Proves("I35")
    void anotherHostOrClientIsAnotherStoreAndAnotherTokenUrlIsNot() throws Exception {
        String name = fromEnvironment(COMPLETE).name();
        assertNotEquals(
                name, fromEnvironment(with("WERKBANK_CLIENT_ID", "other")).name());
        assertNotEquals(
                name,
                fromEnvironment(with("WERKBANK_API_URL", "http://127.0.0.1:4011"))
                        .name());
        assertEquals(
                name,
                fromEnvironment(with("WERKBANK_TOKEN_URL", "https://login.example.org/token"))
                        .name());
        assertEquals(
                name,
                fromEnvironment(with("WERKBANK_API_URL", "HTTP://127.0.0.1:4010"))
                        .name());
    }

    @Test
    void anIdentityThatTheSettingsKnowKeepsItsStore() throws Exception {
        ConnectionSettings renamed =
                fromEnvironment(COMPLETE).named("older-name").settings(SecretsKept.SESSION);
        assertEquals(
                "older-name",
                choose(COMPLETE, Settings.DEFAULT.withActive(renamed))
                        .orElseThrow()
                        .name());
    }

    @Test
    void withoutAnEnvironmentTheSettingsDecide() throws Exception {
        assertEquals(Optional.empty(), choose(Map.of(), Settings.DEFAULT));
        assertEquals(
                Optional.of(new ConnectionChoice.Demo(Limits.DEFAULT)),
                choose(Map.of(), Settings.DEFAULT.withActive(ConnectionSettings.demo())));
    }

    @Test
    void aSecretThatIsNotKeptIsSaidAndTheStoreIsStillKnown() throws Exception {
        ConnectionSettings known = fromEnvironment(COMPLETE).settings(SecretsKept.FILE);
        Settings settings = Settings.DEFAULT.withActive(known);
        ConnectionChoice.SecretMissing missing = assertInstanceOf(
                ConnectionChoice.SecretMissing.class, choose(Map.of(), settings).orElseThrow());
        assertEquals(known.name(), missing.name());
        secrets.at(SecretsKept.FILE).keep(known.name(), Secret.Kind.CLIENT_SECRET, new Secret("correct horse"));
        ConnectionChoice.Remote remote = assertInstanceOf(
                ConnectionChoice.Remote.class, choose(Map.of(), settings).orElseThrow());
        assertEquals("correct horse", remote.clientSecret().reveal());
        assertEquals(ConnectionChoice.Origin.SETTINGS, remote.origin());
    }

    private Optional<ConnectionChoice> choose(Map<String, String> environment, Settings settings)
            throws ConnectionException {
        return new ConnectionSource(environment, settings).choose(secrets);
    }

    private static ConnectionChoice.Remote fromEnvironment(Map<String, String> environment) throws ConnectionException {
        return new ConnectionSource(environment, Settings.DEFAULT)
                .fromEnvironment()
                .orElseThrow();
    }

    private static Limits limits(String rate, String grace) throws ConnectionException {
        Map<String, String> environment = with("WERKBANK_RATE", rate);
        environment.put("WERKBANK_GRACE", grace);
        return fromEnvironment(environment).limits();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.put(name, value);
        return environment;
    }
}
