package app.werkbank.ui.settings;

import app.werkbank.platform.Version;
import java.nio.file.Path;

/**
 * What the program says of itself.
 *
 * @param home the data folder
 */
public record About(String version, String runtime, String system, Path home) {

    /** This run, with its data in that folder. */
    public static About of(Path home) {
        return new About(
                Version.text(),
                "Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.version", "?"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                home);
    }

    /** All of it, to be copied into a report. */
    public String text() {
        return "Werkbank " + version + "\n" + runtime + "\n" + system + "\n" + home;
    }
}
