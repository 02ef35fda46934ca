package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.reference.Fault;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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
}
