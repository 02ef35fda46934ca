package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.ExitCode;
import app.werkbank.command.RealProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WerkbankTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheInstalledProgramSaysSoInOneSentence() throws Exception {
        RealProcess.Ended ended = RealProcess.run("--home", folder.toString());
        assertEquals(
                new RealProcess.Ended(
                        ExitCode.FAILED, "", "Werkbank needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"),
                ended);
    }

    @Test
    void aHomeThatCannotBeUsedIsAFailureInOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        RealProcess.Ended ended = RealProcess.run("reference-api", "--port", "0", "--home", file.toString());
        String sentence = "The data folder " + file + " is not a folder but a file.";
        assertEquals(ExitCode.FAILED, ended.exitCode());
        assertEquals("{\"error\":\"" + sentence + "\"}\n", ended.out());
        assertEquals(sentence, ended.err().strip());
    }

    @Test
    void theVersionIsTheBuildsAndItSaysWhatItRunsOnAndWhereDataLies() throws Exception {
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME", folder.toString(), "LOCALAPPDATA", folder.toString(), "HOME", folder.toString());
        RealProcess.Ended ended = RealProcess.run(environment, "--version");
        List<String> lines = ended.out().lines().toList();
        assertTrue(lines.get(0).matches("Werkbank \\d+\\.\\d+\\.\\d+"), ended.out());
        assertTrue(lines.get(1).startsWith("Java " + Runtime.version()), ended.out());
        assertTrue(lines.get(2).startsWith("Data: " + folder), ended.out());
        assertEquals(3, lines.size());
        assertFalse(Files.exists(folder.resolve("werkbank")));
        assertEquals("", ended.err());
    }

    @Test
    void withoutAHomeGivenTheSystemsFolderForDataIsUsedAndNothingElse() throws Exception {
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME", folder.toString(), "LOCALAPPDATA", folder.toString(), "HOME", folder.toString());
        RealProcess.Ended ended = RealProcess.run(environment, "reference-api", "--port", "70000");
        assertEquals(ExitCode.USAGE, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains("70000"), ended.err());
    }
}
