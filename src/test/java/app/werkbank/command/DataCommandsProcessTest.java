package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands about data as an administrator runs them: processes, exit codes, and a file on standard output. */
@Execution(ExecutionMode.CONCURRENT)
class DataCommandsProcessTest {
    @TempDir
    private Path folder;

    @Test
    void aFileGoesInIsBackedUpComesBackAndGoesOutAgain() throws Exception {
        Path homeFolder = folder.resolve("home");
        DataHome home = DataHome.in(homeFolder);
        try (Workshop workshop = home.workshop()) {
            workshop.inProgress(1042);
        }
        String at = homeFolder.toString();
        Path file = Files.writeString(
                folder.resolve("in.csv"),
                "vin;value;unit;ticket;observed_at\n" + Workshop.VIN + ";182432,42;km;1042;2026-03-01T08:00:00Z\n");
        Path backup = folder.resolve("backup.db");

        RealProcess.Ended imported = RealProcess.run("import", file.toString(), "--home", at);
        assertEquals("{\"imported\":1,\"already_present\":0,\"rejected\":[]}\n", imported.out(), imported.err());
        assertEquals(ExitCode.DONE, imported.exitCode());
        assertEquals(
                ExitCode.DONE,
                RealProcess.run("backup", backup.toString(), "--home", at).exitCode());
        RealProcess.Ended restored = RealProcess.run("restore", backup.toString(), "--home", at);
        assertEquals(ExitCode.DONE, restored.exitCode(), restored.out());
        assertTrue(restored.out().endsWith("\"entries\":1}\n"), restored.out());

        RealProcess.Ended table = RealProcess.run("export", "odometer", "--vin", Workshop.VIN, "--home", at);
        assertEquals(ExitCode.DONE, table.exitCode(), table.err());
        assertTrue(table.out().contains(Workshop.VIN + ",182432.42,"), table.out());
    }

    @Test
    void rubbishIsOneSentence() throws Exception {
        Path homeFolder = folder.resolve("home");
        DataHome.in(homeFolder).workshop().close();
        Path rubbish = Files.write(folder.resolve("rubbish.csv"), new byte[] {(byte) 0xff, 0, 1, 2, 10, 34, 34, 3});
        RealProcess.Ended ended = RealProcess.run("import", rubbish.toString(), "--home", homeFolder.toString());
        assertEquals(ExitCode.FAILED, ended.exitCode());
        assertEquals(1, ended.out().lines().count(), ended.out());
        assertTrue(ended.out().startsWith("{\"error\":\""), ended.out());
    }
}
