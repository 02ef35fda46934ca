package app.werkbank.platform.log;

import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the log goes: into {@code log/} of the data folder and nowhere else, because standard error is for words to
 * people. {@code System.Logger}, JavaFX, Flyway, SQLite and the key store all end in {@code java.util.logging}.
 */
public final class LogSetup {
    private static final long BYTES_EACH = 1 << 20;
    private static final int FILES = 5;

    /** Held here because the log manager itself holds loggers weakly. */
    private static final Logger ROOT = Logger.getLogger("");

    private LogSetup() {}

    /** Takes the console away. Called first of all; until {@link #into} nothing is kept. */
    public static void silence() {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.INFO);
    }

    /** Sends the log to the files of this data folder, five of at most 1 MiB. */
    public static void into(Home home) throws HomeException {
        Handler file = new RollingFile(home.log(), BYTES_EACH, FILES);
        file.setErrorManager(new OneComplaint());
        silence();
        ROOT.addHandler(file);
    }

    /** A log that cannot be written is said once, in words; it stops nobody's work. */
    private static final class OneComplaint extends ErrorManager {
        private boolean said;

        @Override
        public synchronized void error(@Nullable String what, @Nullable Exception problem, int code) {
            if (!said) {
                said = true;
                System.err.println("Werkbank goes on without its log: " + what + ".");
            }
        }
    }
}
