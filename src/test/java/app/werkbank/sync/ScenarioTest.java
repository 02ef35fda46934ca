package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.sync.sim.Plan;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Stories that once broke the engine, or that stand for a whole kind: told again in every build. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioTest {

    @TestFactory
    List<DynamicTest> everyKeptStoryHoldsEveryInvariant() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("scenarios"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)))
                    .toList();
            assertFalse(tests.isEmpty(), "no scenario in " + folder.getFileName());
            return tests;
        }
    }

    private static void holds(Path file) throws IOException {
        assertNull(Simulation.of(Plan.parse(Files.readString(file))).violation());
    }
}
