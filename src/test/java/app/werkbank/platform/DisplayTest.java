package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxWithoutADisplaySaysWhichVariablesAreMissing() {
        assertEquals(
                Optional.of("Werkbank needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set."),
                Display.problem(Map.of("DISPLAY", ""), "Linux", library -> true));
    }

    @Test
    void linuxWithoutGtkNamesThePackage() {
        assertEquals(
                Optional.of("Werkbank needs GTK 3: install the package libgtk-3-0."),
                Display.problem(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", library -> false));
    }

    @Test
    void linuxWithBothHasAWindow() {
        assertEquals(Optional.empty(), Display.problem(Map.of("DISPLAY", ":0"), "Linux", "libgtk-3.so.0"::equals));
    }

    @Test
    void windowsAndMacOsAlwaysHaveOne() {
        for (String system : new String[] {"Windows 11", "Mac OS X"}) {
            assertEquals(Optional.empty(), Display.problem(Map.of(), system, library -> fail("asked for " + library)));
        }
    }
}
