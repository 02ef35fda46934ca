package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.secret.Secret;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.ConnectionForm.Field;
import app.werkbank.ui.settings.ConnectionForm.Phase;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionFormTest {
    private final Texts texts = new Texts(Locale.UK, Clock.systemUTC());
    private final FakeConnector connector = new FakeConnector();
    private final ConnectionForm form = new ConnectionForm(connector, Background.here(), texts);
    private final List<String> events = new ArrayList<>();

    @Test
    void nothingIsWrongBeforeAFieldWasLeft() {
        form.touch(Field.API);
        assertEquals("", form.problem(Field.API).get(), "the cursor only passed through it");
        form.value(Field.API).set("nonsense");
        assertEquals("", form.problem(Field.API).get());
        form.touch(Field.API);
        assertEquals("Start the address with https://.", form.problem(Field.API).get());
        form.value(Field.API).set("https://api.example.com");
        assertEquals("", form.problem(Field.API).get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api.example.com|Start the address with https://.",
                "ftp://api.example.com|Start the address with https://.",
                "https://|This is no address. It looks like https://api.example.com.",
                "https://not a host|This is no address. It looks like https://api.example.com.",
                "https://me@api.example.com|Leave out user name, question mark and hash sign.",
                "https://api.example.com?x=1|Leave out user name, question mark and hash sign.",
                "http://api.example.com|Use https://. Over plain http secret and vehicle data would cross the network"
                        + " unprotected; it is for this computer only.",
            })
    void aWrongAddressSaysWhatToDo(String typed, String problem) {
        form.value(Field.API).set(typed);
        form.touch(Field.API);
        assertEquals(problem, form.problem(Field.API).get());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080", "http://127.0.0.1:9", "http://[::1]:80", "HTTPS://API.Example.com/v2/"})
    void thisComputerMayBeReachedWithoutTls(String typed) {
        form.value(Field.API).set(typed);
        form.touch(Field.API);
        assertEquals("", form.problem(Field.API).get());
    }

    @Test
    void whatIsIncompleteIsNotTried() {
        form.connect();
        assertEquals(List.of(), connector.tried);
        assertEquals("This is needed.", form.problem(Field.SECRET).get());
        assertEquals(
                "Please correct the marked fields. Nothing was changed.",
                form.saidProperty().get());
        assertFalse(form.goodProperty().get());
    }

    @Test
    void aConnectionThatWorksIsKeptAndGoesOn() {
        form.onConnected(() -> events.add("connected"));
        fill();
        form.keptProperty().set(SecretsKept.FILE);
        form.connect();
        ConnectionValues kept = Objects.requireNonNull(connector.kept);
        assertEquals(URI.create("https://api.example.com"), kept.api());
        assertEquals(new Secret("hush-hush"), kept.secret());
        assertNull(kept.apiKey());
        assertEquals(SecretsKept.FILE, connector.place);
        assertEquals(Phase.CONNECTED, form.phaseProperty().get());
        assertEquals(List.of("connected"), events);
        assertEquals("", form.value(Field.SECRET).get(), "the secret does not stay in the field");
    }

    @Test
    void theTestAloneKeepsNothing() {
        fill();
        form.test();
        assertNull(connector.kept);
        assertEquals(7, form.steps().size());
        assertEquals("Everything works.", form.saidProperty().get());
    }

    @Test
    void aWrongSecretIsNotKeptAndWhatWasTypedStays() {
        fill();
        connector.answer = FakeConnector.failsAt(TestStep.Kind.TOKEN);
        form.connect();
        assertNull(connector.kept);
        assertEquals(Phase.TRIED, form.phaseProperty().get());
        assertTrue(
                form.saidProperty().get().startsWith("No token was given."),
                form.saidProperty().get());
        assertEquals("hush-hush", form.value(Field.SECRET).get());
        assertEquals(4, form.steps().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME", "CONNECTION", "TLS"})
    void aServerThatIsNotThereCanBeKeptForLater(TestStep.Kind kind) {
        fill();
        connector.answer = FakeConnector.failsAt(kind);
        form.connect();
        assertEquals(Phase.UNREACHED, form.phaseProperty().get());
        assertNull(connector.kept);
        form.keepAnyway();
        assertEquals(Phase.CONNECTED, form.phaseProperty().get());
    }

    @Test
    void aMissingPermissionIsToldAndDoesNotStandInTheWay() {
        fill();
        connector.answer = FakeConnector.failsAt(TestStep.Kind.EQUIPMENT);
        form.test();
        assertTrue(
                form.saidProperty().get().contains("API key"),
                form.saidProperty().get());
        form.connect();
        assertEquals(Phase.CONNECTED, form.phaseProperty().get());
    }

    @Test
    void otherCredentialsAreAskedAboutOnce() {
        fill();
        connector.identity = Connector.Identity.CHANGED;
        connector.unfinished = 3;
        form.connect();
        assertEquals(Phase.ASKING_SAME_SERVICE, form.phaseProperty().get());
        assertTrue(
                form.saidProperty().get().contains("3 entries wait"),
                form.saidProperty().get());
        assertNull(connector.kept);
        form.answer(false);
        assertEquals(Phase.CONNECTED, form.phaseProperty().get());
        assertFalse(connector.sameService);
        assertTrue(
                form.saidProperty().get().contains("3 entries of the former connection are not sent and stay"),
                form.saidProperty().get());
    }

    @Test
    void aFailureIsASentenceAndNothingIsLost() {
        fill();
        connector.refusal = "The file of certificates cannot be read.";
        form.connect();
        assertEquals(
                "That did not work: The file of certificates cannot be read. What you typed is still here.",
                form.saidProperty().get());
        assertEquals("workshop-7", form.value(Field.CLIENT_ID).get());
        texts.speak(Locale.GERMANY);
        assertTrue(form.saidProperty().get().startsWith("Das ging nicht:"), "it follows the language");
    }

    @Test
    void aSecretThatIsKeptNeedNotBeTypedAgain() {
        form.fill(new ConnectionSettings(
                "api.example.com-1",
                ConnectionSettings.Kind.REMOTE,
                URI.create("https://api.example.com"),
                URI.create("https://login.example.com/token"),
                "workshop-7",
                SecretsKept.FILE,
                null));
        assertEquals("", form.value(Field.SECRET).get());
        form.connect();
        assertNull(Objects.requireNonNull(connector.kept).secret());
        assertEquals(SecretsKept.FILE, connector.place);
    }

    @Test
    void typingAfterATestTakesItsResultAway() {
        fill();
        form.test();
        form.value(Field.CLIENT_ID).set("workshop-8");
        assertEquals(List.of(), form.steps());
        assertEquals("", form.saidProperty().get());
        assertEquals(Phase.ENTERING, form.phaseProperty().get());
    }

    private void fill() {
        form.value(Field.API).set(" https://API.example.com/ ");
        form.value(Field.TOKEN).set("https://login.example.com/oauth/token");
        form.value(Field.CLIENT_ID).set("workshop-7");
        form.value(Field.SECRET).set("hush-hush");
    }
}
