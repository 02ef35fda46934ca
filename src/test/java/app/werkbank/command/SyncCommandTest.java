package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.Home;
import app.werkbank.platform.HomeLock;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandTest {
    @TempDir
    Path folder;

    private ReferenceServer server;
    private Path home;

    @BeforeEach
    void serve() {
        home = folder.resolve("home");
        server = ReferenceServer.start(
                ReferenceSettings.demo(folder.resolve("reference")).withData(3L, 30, 300));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aFirstRoundPullsAndASecondFindsNothingNew() throws Exception {
        JsonNode first = json(0, environment(), "sync");
        assertEquals(30, first.at("/pulled/tickets").asInt());
        assertTrue(first.at("/pulled/odometer").asInt() > 0
                && first.at("/pulled/equipment").asInt() > 0);
        for (String count : new String[] {"confirmed", "rejected", "queued", "in_doubt", "needs_user"}) {
            assertEquals(0, first.get(count).asInt(), count);
        }
        assertTrue(first.get("requests").asInt() > 3 && first.has("duration_ms") && !first.has("error"));
        JsonNode status = json(0, environment(), "status");
        assertEquals(30, status.at("/rows/tickets").asInt());
        assertEquals(0, status.at("/intents/odometer/QUEUED").asInt(-1));
        assertFalse(status.get("last_sync").isNull());
        JsonNode second = json(0, environment(), "sync");
        assertEquals(
                0,
                second.at("/pulled/tickets").asInt()
                        + second.at("/pulled/odometer").asInt());
    }

    @Test
    void wrongCredentialsAreSaidAndTheSecretIsNot() throws Exception {
        Map<String, String> wrong = environment();
        wrong.put("WERKBANK_CLIENT_SECRET", "certainly-wrong");
        RealProcess.Ended ended = RealProcess.run(wrong, "--home", home.toString(), "sync");
        assertEquals(1, ended.exitCode());
        JsonNode report = new ObjectMapper().readTree(ended.out());
        assertTrue(report.get("error").asText().contains("credentials"), ended.out());
        assertEquals(0, report.get("confirmed").asInt());
        assertFalse(ended.out().contains("certainly-wrong") || ended.err().contains("certainly-wrong"));
        assertFalse(ended.err().contains("\tat "), "no stack trace");
    }

    @Test
    void aServerThatIsNotThereIsExitOneWithTheSameJson() throws Exception {
        Map<String, String> nowhere = environment();
        String gone = "http://127.0.0.1:" + unusedPort();
        nowhere.put("WERKBANK_API_URL", gone);
        nowhere.put("WERKBANK_TOKEN_URL", gone + "/oauth2/token");
        JsonNode report = json(1, nowhere, "sync");
        assertTrue(report.get("error").asText().contains("not reached"), report.toString());
        assertEquals(0, report.get("queued").asInt(-1));
    }

    @Test
    void aHomeThatIsInUseIsExitOneWithTheSameJson() throws Exception {
        if (HomeLock.tryAcquire(Home.open(home)) instanceof HomeLock.Held held) {
            try (HomeLock lock = held.lock()) {
                JsonNode report = json(1, environment(), "sync");
                assertTrue(report.has("error") && report.has("pulled"), report.toString());
                assertTrue(json(0, environment(), "status").has("rows"), "reading goes on beside it");
            }
        } else {
            throw new AssertionError("the lock of a new home is free");
        }
    }

    @Test
    void aConnectionInPartIsRefused() throws Exception {
        Map<String, String> part = environment();
        part.remove("WERKBANK_TOKEN_URL");
        assertTrue(json(1, part, "sync").get("error").asText().contains("WERKBANK_TOKEN_URL"));
    }

    private JsonNode json(int exitCode, Map<String, String> environment, String... command) throws Exception {
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--home";
        arguments[1] = home.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        RealProcess.Ended ended = RealProcess.run(environment, arguments);
        assertEquals(exitCode, ended.exitCode(), ended.out() + ended.err());
        assertEquals(1, ended.out().lines().count(), "one JSON object on one line");
        return new ObjectMapper().readTree(ended.out());
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "HOME", folder.toString(),
                "WERKBANK_API_URL", server.api().toString(),
                "WERKBANK_TOKEN_URL", server.tokenUrl().toString(),
                "WERKBANK_CLIENT_ID", server.clientId(),
                "WERKBANK_CLIENT_SECRET", server.clientSecret(),
                "WERKBANK_RATE", "0"));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
