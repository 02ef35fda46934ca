package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desktop, the installer and the program mean the same file by a backup. */
class DesktopEntryTest {
    private static final Path LINUX = Path.of("packaging", "linux");

    @Test
    void aDoubleClickOnABackupStartsTheMenuEntryWithTheFile() throws Exception {
        List<String> entry = Files.readAllLines(LINUX.resolve("werkbank.desktop"));
        String types = Files.readString(LINUX.resolve("werkbank-mime.xml"));
        assertTrue(entry.contains("Exec=werkbank %f"), entry.toString());
        String type = entry.stream()
                .filter(line -> line.startsWith("MimeType="))
                .findFirst()
                .orElseThrow()
                .replaceAll("^MimeType=|;$", "");
        assertTrue(types.contains("<mime-type type=\"" + type + "\">"), type);
        assertTrue(types.contains("<glob pattern=\"*" + DataView.BACKUP + "\"/>"), DataView.BACKUP);
        assertEquals(1, types.split("<glob ", -1).length - 1);
    }
}
