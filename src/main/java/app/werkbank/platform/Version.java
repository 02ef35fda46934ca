package app.werkbank.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as the build stamped it. */
public final class Version {
    private static final String TEXT = read();

    private Version() {}

    /** Such as {@code 0.1.0}. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                Version.class.getResourceAsStream("version.properties"), "version.properties is not in the program")) {
            Properties stamped = new Properties();
            stamped.load(in);
            return Objects.requireNonNull(stamped.getProperty("version"), "version.properties has no version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
