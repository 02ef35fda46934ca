package app.werkbank.platform.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.Home;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:20:30Z"), ZoneOffset.UTC);
    private static final ConnectionSettings REMOTE = new ConnectionSettings(
            "example.org-1",
            ConnectionSettings.Kind.REMOTE,
            URI.create("https://example.org"),
            URI.create("https://example.org/oauth2/token"),
            "workshop",
            ConnectionSettings.SecretsKept.KEYSTORE,
            null);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void whatWasSetIsThereAfterTheNextStart() throws Exception {
        Home home = Home.open(folder);
        Settings written = SettingsStore.open(home)
                .update(settings -> settings.withActive(REMOTE)
                        .withLooks(settings.looks()
                                .withLanguage("nl")
                                .withTheme(Looks.Theme.DARK)
                                .withTextScale(150))
                        .withEntry(settings.entry().withUnit(Entry.Unit.MI).withHoldSeconds(0))
                        .withLimits(new Limits(0.5, 3, 4, 7, 5, 6))
                        .withWindow(new WindowPlace(-10, 20.5, 1280, 720, true))
                        .withOffline(true));
        assertEquals(written, SettingsStore.open(home).current());
        assertEquals(Optional.of(REMOTE), written.activeConnection());
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() throws IOException {
        SettingsStore store = open();
        assertEquals(Settings.DEFAULT, store.current());
        store.update(settings -> settings);
        assertFalse(Files.exists(file));
    }

    @Test
    void whatTheFileLeavesOutHasItsDefault() throws IOException {
        Files.writeString(file, """
            {"version": 1, "looks": {"theme": "CONTRAST"}}\
            """);
        assertEquals(
                Looks.DEFAULT.withTheme(Looks.Theme.CONTRAST), open().current().looks());
        assertEquals(Entry.DEFAULT, open().current().entry());
    }

    @Test
    void fieldsOfALaterProgramSurviveThisOne() throws IOException {
        Files.writeString(file, """
            {"version": 7, "hologram": {"on": true}, "looks": {"glow": 3, "textScale": 120}}\
            """);
        open().update(settings -> settings.withActive(REMOTE).withOffline(true));
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        assertEquals(7, written.get("version").asInt());
        assertTrue(written.at("/hologram/on").asBoolean());
        assertEquals(3, written.at("/looks/glow").asInt());
        assertEquals(120, open().current().looks().textScale());
    }

    @Test
    void anUndoWindowThatAnEarlierProgramAllowedIsReadAsTheLongestThatIsKept() throws IOException {
        Files.writeString(file, """
            {"version": 1, "entry": {"holdSeconds": 600}}\
            """);
        SettingsStore store = open();
        assertEquals(Optional.empty(), store.movedAside());
        assertEquals(Entry.DEFAULT.withHoldSeconds(60), store.current().entry());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Entry.DEFAULT.withHoldSeconds(61));
        assertEquals("hold time in seconds is 61.0, it must be 0.0 to 60.0", refused.getMessage());
    }

    @Test
    void aConnectionTakenOutIsGoneFromTheFile() throws IOException {
        open().update(settings -> settings.withActive(ConnectionSettings.demo()).withActive(REMOTE));
        open().update(settings -> settings.without(REMOTE.name()));
        assertEquals(List.of("demo"), List.copyOf(open().current().connections().keySet()));
        assertEquals(Optional.empty(), open().current().activeConnection());
    }

    @Test
    void anUnreadableFileIsMovedAsideAndSaid() throws IOException {
        for (String content :
                List.of("{\"looks\": ", "[]", "", "{\"looks\": {\"textScale\": 5000}}", "{\"active\": \"x\"}")) {
            Files.writeString(file, content);
            SettingsStore store = open();
            Path aside = folder.resolve("settings.json.unreadable-20260301-102030");
            assertEquals(Optional.of(aside), store.movedAside(), content);
            assertEquals(content, Files.readString(aside));
            assertEquals(Settings.DEFAULT, store.current());
        }
    }

    @Test
    void listenersHearAChangeOnceAndNothingElse() throws IOException {
        SettingsStore store = open();
        List<Settings> heard = new ArrayList<>();
        store.onChange(heard::add);
        store.update(settings -> settings.withOffline(true));
        store.update(settings -> settings.withOffline(true));
        assertEquals(List.of(Settings.DEFAULT.withOffline(true)), heard);
    }

    @Test
    void whatCannotBeWrittenHasNotChanged() throws IOException {
        SettingsStore store = open();
        Files.createDirectories(file.resolve("in the way"));
        assertThrows(IOException.class, () -> store.update(settings -> settings.withOffline(true)));
        assertEquals(Settings.DEFAULT, store.current());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileIsItsOwnersAlone() throws IOException {
        open().update(settings -> settings.withOffline(true));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private SettingsStore open() throws IOException {
        return SettingsStore.open(file, CLOCK);
    }
}
