package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.HomeLock;
import app.werkbank.store.DataFile;
import app.werkbank.ui.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands check and backup. */
class CheckAndBackupTest {
    @TempDir
    private Path folder;

    private DataHome home;

    @BeforeEach
    void setUp() throws Exception {
        home = DataHome.in(folder.resolve("home"));
    }

    private static List<String> wrong(JsonNode report) {
        List<String> names = new ArrayList<>();
        report.get("findings").forEach(finding -> {
            if (!finding.get("ok").asBoolean()) {
                names.add(finding.get("check").asText());
            }
        });
        return names;
    }

    @Test
    void aStoreInUseIsFine() throws Exception {
        try (Workshop workshop = home.workshop();
                HomeLock _ = ((HomeLock.Held) HomeLock.tryAcquire(home.home())).lock()) {
            workshop.reading(workshop.inProgress(1), "100");
            CommandRun run = home.run(CheckCommand::new, "check");
            assertEquals(ExitCode.DONE, run.exitCode(), run.out());
            assertTrue(run.json().get("ok").asBoolean());
            List<String> checks = new ArrayList<>();
            run.json()
                    .get("findings")
                    .forEach(finding -> checks.add(finding.get("check").asText()));
            assertEquals(List.of("integrity", "foreign_keys", "schema", "lock", "free_space", "journal"), checks);
            assertTrue(run.out().contains("in use by"), run.out());
        }
    }

    @Test
    void f27WhatTheJournalCouldNotBringBackIsFoundAndTheNextStartAddsIt() throws Exception {
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1), "100");
        }
        Path journal = home.home().journal("demo");
        CommandRun whole = home.run(CheckCommand::new, "check");
        assertTrue(whole.out().contains("Entries it can bring back: 1."), whole.out());
        Files.writeString(journal, "no line of a journal\n");
        CommandRun damaged = home.run(CheckCommand::new, "check");
        assertEquals(ExitCode.FAILED, damaged.exitCode());
        assertEquals(List.of("journal"), wrong(damaged.json()));
        assertTrue(damaged.out().contains("Unfinished entries that are missing: 1;"), damaged.out());
        assertTrue(damaged.out().contains("Damaged lines left out: 1."), damaged.out());
        home.workshop().close();
        assertEquals(ExitCode.DONE, home.run(CheckCommand::new, "check").exitCode());
    }

    @Test
    void beforeAnythingIsStoredNothingIsWrong() {
        CommandRun run = home.run(CheckCommand::new, "check");
        assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    }

    @Test
    void aDamagedFileIsFound() throws Exception {
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1), "100");
        }
        byte[] bytes = Files.readAllBytes(home.database());
        for (int i = 8192; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.write(home.database(), bytes);
        CommandRun run = home.run(CheckCommand::new, "check");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertFalse(run.json().get("ok").asBoolean());
        assertTrue(wrong(run.json()).contains("integrity"), run.out());

        Files.write(home.database(), "no database at all, only words".repeat(99).getBytes(StandardCharsets.UTF_8));
        CommandRun words = home.run(CheckCommand::new, "check");
        assertEquals(List.of("integrity", "foreign_keys", "schema"), wrong(words.json()));
    }

    @Test
    void aBackupIsMadeWhileTheStoreIsInUse() throws Exception {
        Path file = folder.resolve("copy.db");
        try (Workshop workshop = home.workshop()) {
            workshop.reading(workshop.inProgress(1), "100");
            CommandRun run = home.run(BackupCommand::new, "backup", file.toString());
            assertEquals(ExitCode.DONE, run.exitCode(), run.out());
            assertEquals("{\"file\":\"" + file + "\",\"bytes\":" + Files.size(file) + ",\"entries\":1}\n", run.out());
        }
        assertTrue(new DataFile(file).inspect().usable());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws Exception {
        home.workshop().close();
        Path file = Files.writeString(folder.resolve("mine.txt"), "precious");
        CommandRun run = home.run(BackupCommand::new, "backup", file.toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertEquals(
                "The file " + file + " exists already; nothing was written.",
                run.json().get("error").asText());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void withoutAFolderOrAStoreItIsOneSentence() throws Exception {
        CommandRun nothing =
                home.run(BackupCommand::new, "backup", folder.resolve("x.db").toString());
        assertEquals(ExitCode.FAILED, nothing.exitCode());
        assertTrue(nothing.json().get("error").asText().startsWith("Nothing is stored yet"));
        home.workshop().close();
        CommandRun nowhere = home.run(
                BackupCommand::new, "backup", folder.resolve("none/x.db").toString());
        assertEquals(ExitCode.FAILED, nowhere.exitCode());
        assertTrue(nowhere.json().get("error").asText().startsWith("There is no folder"));
        assertEquals(ExitCode.USAGE, home.run(BackupCommand::new, "backup").exitCode());
    }
}
