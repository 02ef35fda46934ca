package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeLock;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Pulls, and takes one reading of an invented value from a file into the outbox. @return its VIN */
    private String readingInTheOutbox() throws Exception {
        json(0, environment(), "sync");
        JsonNode ticket = null;
        for (JsonNode each : new ObjectMapper()
                .readTree(run(environment(), "export", "tickets", "--format", "json")
                        .out())) {
            boolean open = each.get("state").asText().equals("in_progress");
            ticket = open && each.get("vin").asText().length() == 17 ? each : ticket;
        }
        assertNotNull(ticket);
        Path file = Files.writeString(
                folder.resolve("in.csv"),
                "vin,value,unit,ticket,observed_at\n" + ticket.get("vin").asText() + ",7654321,km,"
                        + ticket.get("number").asText() + "," + Instant.now().minusSeconds(60) + "\n");
        assertEquals(
                1,
                json(0, environment(), "import", file.toString())
                        .get("imported")
                        .asInt());
        return ticket.get("vin").asText();
    }

    private long onServer(String vin) {
        return server.registrations(vin).stream()
                .filter(row -> row.value() == 7654321f)
                .count();
    }

    @Test
    @Proves("I35")
    void workOfAnotherAddressIsSentOnlyWhereAPersonSaysThatItIsTheSame() throws Exception {
        String vin = readingInTheOutbox();
        Map<String, String> other = environment();
        other.put("WERKBANK_API_URL", server.api().toString().replace("127.0.0.1", "localhost"));
        assertTrue(json(1, other, "sync").get("error").asText().contains("--same-account"));
        assertEquals(0, onServer(vin));
        assertEquals(
                1,
                json(0, other, "sync", "--same-account", "--wait", "60")
                        .get("confirmed")
                        .asInt());
        assertEquals(1, onServer(vin));
        json(0, other, "sync");
        json(0, environment(), "sync");
    }

    @Test
    @Proves("F33")
    void aCopiedHomeSendsNothingTwice() throws Exception {
        String vin = readingInTheOutbox();
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(home.relativize(file)));
            }
        }
        Map<String, String> quick = environment();
        quick.put("WERKBANK_GRACE", "2");
        assertEquals(1, json(0, quick, "sync", "--wait", "60").get("confirmed").asInt());
        home = copy;
        RealProcess.Ended second = run(quick, "sync", "--wait", "60");
        assertTrue(second.err().contains("copied or moved"), second.err());
        assertEquals(1, onServer(vin));
    }

    @Test
    @Proves("F27")
    void aDamagedFileIsMovedAsideAndWhatWaitedIsSentOnce() throws Exception {
        String vin = readingInTheOutbox();
        Path file = Home.open(home).database(Home.open(home).connections().getFirst());
        Files.write(file, new byte[10_000]);
        Map<String, String> quick = environment();
        quick.put("WERKBANK_GRACE", "2");
        RealProcess.Ended rescued = run(quick, "sync", "--wait", "60");
        assertEquals(0, rescued.exitCode(), rescued.out() + rescued.err());
        assertTrue(rescued.err().contains("the journal brought 1 entries back"), rescued.err());
        assertEquals(1, onServer(vin));
    }

    private RealProcess.Ended run(Map<String, String> environment, String... command) throws Exception {
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--home";
        arguments[1] = home.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        return RealProcess.run(environment, arguments);
    }

    private JsonNode json(int exitCode, Map<String, String> environment, String... command) throws Exception {
        RealProcess.Ended ended = run(environment, command);
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
