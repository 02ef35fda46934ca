package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.store.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final Path USER = Path.of("/home/anna").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void onLinuxTheXdgDataFolderIsUsed() {
        Path data = Path.of("/data").toAbsolutePath();
        assertEquals(
                data.resolve("werkbank"), Home.defaultFolder(Map.of("XDG_DATA_HOME", data.toString()), "Linux", USER));
        assertEquals(USER.resolve(".local/share/werkbank"), Home.defaultFolder(Map.of(), "Linux", USER));
    }

    @Test
    void aRelativeXdgDataFolderIsIgnoredAsTheSpecificationSays() {
        assertEquals(
                USER.resolve(".local/share/werkbank"),
                Home.defaultFolder(Map.of("XDG_DATA_HOME", "data"), "Linux", USER));
    }

    @Test
    void windowsAndMacOsHaveTheirOwnPlaces() {
        Path local = Path.of("/local").toAbsolutePath();
        assertEquals(
                local.resolve("Werkbank"),
                Home.defaultFolder(Map.of("LOCALAPPDATA", local.toString()), "Windows 11", USER));
        assertEquals(
                USER.resolve("Library/Application Support/Werkbank"), Home.defaultFolder(Map.of(), "Mac OS X", USER));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyFolderItMakesIsClosedToOthers() throws Exception {
        Home home = Home.open(folder.resolve("deep/home"));
        assertEquals(home.folder().resolve("journal/demo.journal"), home.journal("demo"));
        for (Path made : List.of(
                folder.resolve("deep"),
                home.folder(),
                home.folder().resolve("journal"),
                home.backup(),
                home.log(),
                home.temporary(),
                home.reference(),
                home.connection("demo"),
                home.folder().resolve("connections"))) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)), made::toString);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHomeThatStoodOpenIsClosedButAFolderOfOtherThingsIsLeftAlone() throws Exception {
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.createFile(others.resolve("letter.txt"));
        for (Path each : List.of(ours, others)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            Home.open(each);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(others)));
    }

    @Test
    void aFileInThePlaceOfTheHomeIsSaidInOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("home"));
        HomeException said = assertThrows(HomeException.class, () -> Home.open(file));
        assertEquals("The data folder " + file + " is not a folder but a file.", said.sentence());
    }

    @Test
    void aHomeBelowAFileCannotBeCreated() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        HomeException said = assertThrows(HomeException.class, () -> Home.open(file.resolve("home")));
        assertTrue(said.sentence().contains("cannot be created: "), said.sentence());
    }

    @Test
    void aConnectionCannotBeNamedOutOfTheHome() throws Exception {
        Home home = Home.open(folder);
        for (String name : List.of("..", "../x", "a/b", "", ".hidden", "Demo")) {
            assertThrows(IllegalArgumentException.class, () -> home.database(name), name);
        }
        assertEquals(folder.resolve("connections/demo/werkbank.db"), home.database("demo"));
        assertEquals(List.of("demo"), home.connections());
    }

    @Test
    @Proves("F25")
    void aNetworkShareIsToldFromAFolderOfThisComputer() throws Exception {
        for (String type : List.of("nfs4", "cifs", "SMBFS", "fuse.sshfs")) {
            assertTrue(NetworkShare.isType(type), type);
        }
        for (String type : List.of("ext4", "NTFS", "apfs", "tmpfs", "overlay")) {
            assertFalse(NetworkShare.isType(type), type);
        }
        assertTrue(NetworkShare.isNamed("\\\\server\\share\\home"));
        assertFalse(NetworkShare.isNamed("\\\\?\\C:\\home"));
        assertFalse(NetworkShare.holds(folder));
    }

    @Test
    @Proves("F25")
    void aHomeThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64)) {
            disk.readOnly(true);
            HomeException said = assertThrows(HomeException.class, () -> Home.open(disk.folder));
            assertEquals("The data folder " + disk.folder + " cannot be written to.", said.sentence());
        }
    }
}
