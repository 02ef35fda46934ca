package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real process, killed while it enters and sends; {@code mvn -Psoak verify} does it three hundred times. */
@Execution(ExecutionMode.CONCURRENT)
class KillRoundsTest {
    private static final int ROUNDS = 10;

    @TempDir
    private Path folder;

    @Test
    @Proves({"I1", "I4", "I10", "F5", "F23"})
    void noneIsLostNoneIsDoubledAndTheOrderIsKept() throws Exception {
        KillRounds rounds = KillRounds.run(ROUNDS, folder, 1);
        System.out.println(rounds);
        assertTrue(rounds.good(), rounds::toString);
    }
}
