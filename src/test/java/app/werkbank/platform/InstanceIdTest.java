package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
    @TempDir
    private Path folder;

    @Test
    void theSameFolderOnTheSameComputerIsTheSame() throws Exception {
        Home home = Home.open(folder.resolve("home"));
        assertEquals(InstanceId.of(home), InstanceId.of(Home.open(folder.resolve("home/../home"))));
        assertEquals(32, InstanceId.of(home).length());
    }

    @Test
    void aCopyInAnotherPlaceOrOnAnotherComputerIsAnother() {
        Path place = Path.of("/home/anna/data");
        assertNotEquals(InstanceId.of(place, "a"), InstanceId.of(place, "b"));
        assertNotEquals(InstanceId.of(place, "a"), InstanceId.of(Path.of("/home/anna/copy"), "a"));
    }
}
