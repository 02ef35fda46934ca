package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportCommandTest {
    @TempDir
    private Path folder;

    private DataHome home;

    @BeforeEach
    void setUp() throws Exception {
        home = DataHome.in(folder.resolve("home"));
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1042), "182432");
        }
        Files.writeString(
                home.home().log().resolve("werkbank.0.log"),
                "2026-03-15T08:00:00Z INFO x: asked for vin=" + Workshop.VIN + " of ticket 1042\n");
        Files.writeString(home.home().log().resolve("crash-0000-0000.txt"), "Werkbank, report 0000-0000\n");
    }

    @Test
    void withoutAFileEveryWordIsShownAndNothingIsWritten() throws Exception {
        CommandRun run = home.run(SupportCommand::new, "support");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.json().get("file").isNull());
        assertEquals(0, run.json().get("bytes").asInt(-1));
        List<String> names = new ArrayList<>();
        for (JsonNode part : run.json().get("parts")) {
            names.add(part.get("name").asText());
            assertTrue(run.err().contains("---- " + part.get("name").asText() + "\n"), run.err());
        }
        assertEquals(
                List.of("about.txt", "store.txt", "settings.json", "log/crash-0000-0000.txt", "log/werkbank.0.log"),
                names);
        assertTrue(run.err().contains("Werkbank "), run.err());
        assertTrue(run.err().lines().anyMatch(line -> line.matches("schema: [1-9][0-9]*")), run.err());
        assertTrue(run.err().contains("entries ODOMETER HELD: 1"), run.err());
        assertTrue(run.err().contains("check integrity: ok"), run.err());
        assertTrue(run.err().contains("vin=…000001"), run.err());
        assertFalse(run.err().contains(Workshop.VIN), run.err());
    }

    @Test
    void whatIsWrittenIsWhatWasShownAndNothingIsReplaced() throws Exception {
        Path file = folder.resolve("support.zip");
        CommandRun shown = home.run(SupportCommand::new, "support");
        CommandRun run = home.run(SupportCommand::new, "support", file.toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertEquals(Files.size(file), run.json().get("bytes").asLong());
        Map<String, Integer> told = new TreeMap<>();
        run.json()
                .get("parts")
                .forEach(part ->
                        told.put(part.get("name").asText(), part.get("bytes").asInt()));
        Map<String, Integer> written = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                byte[] text = zip.getInputStream(entry).readAllBytes();
                written.put(entry.getName(), text.length);
                assertFalse(new String(text, StandardCharsets.UTF_8).contains(Workshop.VIN), entry.getName());
            }
        }
        assertEquals(told, written);
        assertEquals(shown.json().get("parts").size(), written.size());
        CommandRun again = home.run(SupportCommand::new, "support", file.toString());
        assertEquals(ExitCode.FAILED, again.exitCode());
        assertEquals(
                "The file " + file + " exists already; nothing was written.",
                again.json().get("error").asText());
    }

    @Test
    void aStoreThatCannotBeReadIsToldNotHidden() throws Exception {
        Files.writeString(home.database(), "this is no database, whoever wrote it");
        CommandRun run = home.run(SupportCommand::new, "support");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.err().contains("The store cannot be read: "), run.err());
        assertTrue(run.err().contains("check integrity: NOT OK"), run.err());
    }
}
