package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.reference.Fault;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fault F29: the system shuts down while a reading is being sent; the next start finds out what became of it. */
@Execution(ExecutionMode.CONCURRENT)
class ShutdownTest {
    private static final Duration SILENCE = Duration.ofSeconds(100);

    @TempDir
    private Path folder;

    @Test
    @Proves({"F29", "F23", "I4", "I7"})
    void aProgramThatIsToldToEndDoesNotWaitForTheServerAndSendsNothingTwice() throws Exception {
        try (ServedHome served = new ServedHome(folder)) {
            String vin = served.readingInTheOutbox();
            served.server.faults(Faults.always(Operation.ADD_ODOMETER_REGISTRATION, new Fault.Silence(false, SILENCE)));
            Map<String, String> quick = served.environment();
            quick.put("WERKBANK_GRACE", "2");
            try (RealProcess sending = RealProcess.start(
                    served.environment(), "--home", served.home.toString(), "sync", "--wait", "200")) {
                long patience = System.nanoTime() + Duration.ofSeconds(120).toNanos();
                while (served.onServer(vin) == 0) {
                    assertTrue(System.nanoTime() < patience, "the reading never left");
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
                long told = System.nanoTime();
                sending.terminate();
                assertTrue(System.nanoTime() - told < SILENCE.toNanos() / 2, "it waited for the server");
            }
            served.server.faults(Faults.NONE);
            assertEquals(
                    1,
                    served.json(0, quick, "sync", "--wait", "60")
                            .get("confirmed")
                            .asInt());
            assertEquals(1, served.onServer(vin));
        }
    }

    /** What is not closed is read from end to end at the next start, which takes long where there is much. */
    @Test
    void aWindowThatIsToldToEndClosesItsStore() throws Exception {
        Map<String, String> environment = Map.of(
                "DISPLAY", ":0",
                "WERKBANK_API_URL", "http://127.0.0.1:9",
                "WERKBANK_TOKEN_URL", "http://127.0.0.1:9/oauth2/token",
                "WERKBANK_CLIENT_ID", "nobody",
                "WERKBANK_CLIENT_SECRET", "nothing");
        try (RealProcess window = RealProcess.start(environment, "--home", folder.toString())) {
            long patience = System.nanoTime() + Duration.ofSeconds(120).toNanos();
            while (!isOpen()) {
                assertTrue(System.nanoTime() < patience, "the window never opened its store");
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            window.terminate();
        }
        assertFalse(isOpen());
    }

    private boolean isOpen() throws IOException, SQLException {
        Path data;
        try (Stream<Path> files = Files.walk(folder)) {
            data = files.filter(file -> file.endsWith("werkbank.db"))
                    .findFirst()
                    .orElse(null);
        }
        if (data == null) {
            return false;
        }
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + data);
                ResultSet tables = reader.getMetaData().getTables(null, null, "meta", null)) {
            if (!tables.next()) {
                return false;
            }
            try (ResultSet open = reader.createStatement().executeQuery("SELECT 1 FROM meta WHERE name = 'open'")) {
                return open.next();
            }
        }
    }
}
