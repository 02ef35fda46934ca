package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ReferenceApiCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstLineIsAllThatAClientNeedsAndStaysTheSame() throws Exception {
        JsonNode first;
        try (RealProcess process = serve()) {
            first = json(process.line());
            assertEquals(List.of("api", "token_url", "client_id", "client_secret"), new ArrayList<>(fieldNames(first)));
            assertEquals(200, tokenStatus(first));
            RealProcess.Ended ended = process.terminate();
            assertEquals("", ended.out(), "one line of JSON and nothing else");
            assertFalse(ended.err().contains("\tat "), ended.err());
        }
        try (RealProcess process = serve()) {
            assertEquals(first.get("client_secret"), json(process.line()).get("client_secret"));
        }
        assertTrue(Files.isDirectory(folder.resolve("home").resolve("reference")));
        assertNothingBeside("home");
    }

    @Test
    void dataOfAnotherSeedAreRefusedInOneSentence() throws Exception {
        try (RealProcess process = serve()) {
            process.line();
        }
        RealProcess.Ended ended = RealProcess.run(
                "reference-api",
                "--port",
                "0",
                "--seed",
                "8",
                "--home",
                folder.resolve("home").toString());
        assertEquals(ExitCode.FAILED, ended.exitCode());
        assertTrue(json(ended.out()).get("error").asText().contains("were made with seed 7"), ended.out());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void aPlanThatIsNoneIsWrongUsage() throws Exception {
        RealProcess.Ended ended = RealProcess.run(
                "reference-api",
                "--port",
                "0",
                "--faults",
                "gremlins=1",
                "--home",
                folder.resolve("home").toString());
        assertEquals(ExitCode.USAGE, ended.exitCode());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains("gremlins"), ended.err());
    }

    private RealProcess serve() {
        return RealProcess.start(
                Map.of(),
                "reference-api",
                "--port",
                "0",
                "--seed",
                "7",
                "--tickets",
                "3",
                "--readings",
                "20",
                "--home",
                folder.resolve("home").toString());
    }

    private static int tokenStatus(JsonNode serving) throws Exception {
        String form = "grant_type=client_credentials&client_id="
                + serving.get("client_id").asText() + "&client_secret="
                + serving.get("client_secret").asText();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(serving.get("token_url").asText()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void assertNothingBeside(String only) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(only)), all.toList());
        }
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }
}
