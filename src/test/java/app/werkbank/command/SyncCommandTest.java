package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeLock;
import app.werkbank.reference.Fault;
import app.werkbank.reference.FaultPlan;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SyncCommandTest {
    @TempDir
    Path folder;

    private ServedHome served;

    @BeforeEach
    void serve() {
        served = new ServedHome(folder);
    }

    @AfterEach
    void end() {
        served.close();
    }

    @Test
    void aFirstRoundPullsAndASecondFindsNothingNew() throws Exception {
        JsonNode first = served.json(0, served.environment(), "sync");
        assertEquals(30, first.at("/pulled/tickets").asInt());
        assertTrue(first.at("/pulled/odometer").asInt() > 0
                && first.at("/pulled/equipment").asInt() > 0);
        for (String count : new String[] {"confirmed", "rejected", "queued", "in_doubt", "needs_user"}) {
            assertEquals(0, first.get(count).asInt(), count);
        }
        assertTrue(first.get("requests").asInt() > 3 && first.has("duration_ms") && !first.has("error"));
        JsonNode status = served.json(0, served.environment(), "status");
        assertEquals(30, status.at("/rows/tickets").asInt());
        assertEquals(0, status.at("/intents/odometer/QUEUED").asInt(-1));
        assertFalse(status.get("last_sync").isNull());
        JsonNode second = served.json(0, served.environment(), "sync");
        assertEquals(
                0,
                second.at("/pulled/tickets").asInt()
                        + second.at("/pulled/odometer").asInt());
    }

    @Test
    void ticketsThatCouldNotBeReadAreNoSuccess() throws Exception {
        served.server.faults(FaultPlan.parse("tickets.list.err503=1"));
        JsonNode report = served.json(3, served.environment(), "sync");
        assertTrue(report.get("error").asText().startsWith("Not read: tickets"), report.toString());
        assertTrue(report.at("/pulled/equipment").asInt() > 0, "the rest was done");
        assertTrue(
                served.json(0, served.environment(), "status").get("last_sync").isNull());
    }

    @Test
    void whoWaitsGetsTheTicketsAtTheSecondTry() throws Exception {
        served.server.faults(Faults.once(
                Operation.LIST_TICKETS,
                new Fault.Instead(503, Map.of(), "application/problem+json", "{\"status\":503}")));
        JsonNode report = served.json(0, served.environment(), "sync", "--wait", "60");
        assertEquals(30, report.at("/pulled/tickets").asInt());
        assertFalse(report.has("error"), report.toString());
    }

    @Test
    void wrongCredentialsAreSaidAndTheSecretIsNot() throws Exception {
        Map<String, String> wrong = served.environment();
        wrong.put("WERKBANK_CLIENT_SECRET", "certainly-wrong");
        RealProcess.Ended ended = RealProcess.run(wrong, "--home", served.home.toString(), "sync");
        assertEquals(1, ended.exitCode());
        JsonNode report = new ObjectMapper().readTree(ended.out());
        assertTrue(report.get("error").asText().contains("credentials"), ended.out());
        assertEquals(0, report.get("confirmed").asInt());
        assertFalse(ended.out().contains("certainly-wrong") || ended.err().contains("certainly-wrong"));
        assertFalse(ended.err().contains("\tat "), "no stack trace");
    }

    @Test
    void aServerThatIsNotThereIsExitOneWithTheSameJson() throws Exception {
        Map<String, String> nowhere = served.environment();
        String gone = "http://127.0.0.1:" + unusedPort();
        nowhere.put("WERKBANK_API_URL", gone);
        nowhere.put("WERKBANK_TOKEN_URL", gone + "/oauth2/token");
        JsonNode report = served.json(1, nowhere, "sync");
        assertTrue(report.get("error").asText().contains("not reached"), report.toString());
        assertEquals(0, report.get("queued").asInt(-1));
    }

    @Test
    void aHomeThatIsInUseIsExitOneWithTheSameJson() throws Exception {
        if (HomeLock.tryAcquire(Home.open(served.home)) instanceof HomeLock.Held held) {
            try (HomeLock _ = held.lock()) {
                JsonNode report = served.json(1, served.environment(), "sync");
                assertTrue(report.has("error") && report.has("pulled"), report.toString());
                assertTrue(served.json(0, served.environment(), "status").has("rows"), "reading goes on beside it");
            }
        } else {
            throw new AssertionError("the lock of a new home is free");
        }
    }

    @Test
    void aConnectionInPartIsRefused() throws Exception {
        Map<String, String> part = served.environment();
        part.remove("WERKBANK_TOKEN_URL");
        assertTrue(served.json(1, part, "sync").get("error").asText().contains("WERKBANK_TOKEN_URL"));
    }

    @Test
    @Proves("I35")
    void workOfAnotherAddressIsSentOnlyWhereAPersonSaysThatItIsTheSame() throws Exception {
        String vin = served.readingInTheOutbox();
        Map<String, String> other = served.environment();
        other.put("WERKBANK_API_URL", served.server.api().toString().replace("127.0.0.1", "localhost"));
        assertTrue(served.json(1, other, "sync").get("error").asText().contains("--same-account"));
        assertEquals(0, served.onServer(vin));
        assertEquals(
                1,
                served.json(0, other, "sync", "--same-account", "--wait", "60")
                        .get("confirmed")
                        .asInt());
        assertEquals(1, served.onServer(vin));
        served.json(0, other, "sync");
        served.json(0, served.environment(), "sync");
    }

    @Test
    @Proves("F33")
    void aCopiedHomeSendsNothingTwice() throws Exception {
        String vin = served.readingInTheOutbox();
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(served.home)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(served.home.relativize(file)));
            }
        }
        Map<String, String> quick = served.environment();
        quick.put("WERKBANK_GRACE", "2");
        assertEquals(
                1,
                served.json(0, quick, "sync", "--wait", "60").get("confirmed").asInt());
        served.home = copy;
        RealProcess.Ended second = served.run(quick, "sync", "--wait", "60");
        assertTrue(second.err().contains("copied or moved"), second.err());
        assertEquals(1, served.onServer(vin));
    }

    @Test
    @Proves("F27")
    void aDamagedFileIsMovedAsideAndWhatWaitedIsSentOnce() throws Exception {
        String vin = served.readingInTheOutbox();
        Path file = Home.open(served.home)
                .database(Home.open(served.home).connections().getFirst());
        Files.write(file, new byte[10_000]);
        Map<String, String> quick = served.environment();
        quick.put("WERKBANK_GRACE", "2");
        RealProcess.Ended rescued = served.run(quick, "sync", "--wait", "60");
        assertEquals(0, rescued.exitCode(), rescued.out() + rescued.err());
        assertTrue(rescued.err().contains("the journal brought 1 entries back"), rescued.err());
        assertEquals(1, served.onServer(vin));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
