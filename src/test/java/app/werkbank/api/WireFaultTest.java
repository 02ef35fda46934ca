package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.TICKET_JSON;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.api.LoopbackServer.Seen;
import app.werkbank.api.LoopbackServer.Then;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is certain when the connection itself fails (faults F1, F4 to F6, F8, F9, F11). */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class WireFaultTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static Answer<OdometerRegistration> add(RemoteApi api) {
        return api.addOdometerRegistration(VIN, Kilometres.of("182432.42"), TICKET, REQUEST);
    }

    @Test
    @Proves("F1")
    void aClosedPortIsCertainlyNotConnected() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (LoopbackServer tokens = LoopbackServer.saying(Say.nothing())) {
            ApiSettings settings = ApiSettings.of(
                    "http://127.0.0.1:" + port, tokens.url() + "/oauth2/token", "werkbank", "secret", null);
            try (HttpRemoteApi api = new HttpRemoteApi(settings)) {
                Answer<?> answer = add(api);
                assertEquals(Outcome.NOT_CONNECTED, answer.outcome());
                assertEquals(0, answer.status());
                assertTrue(answer.outcome().nothingHappened());
            }
        }
    }

    @Test
    @Proves("F1")
    void aNameThatDoesNotResolveIsSaid() throws Exception {
        try (LoopbackServer tokens = LoopbackServer.saying(Say.nothing())) {
            ApiSettings settings = ApiSettings.of(
                    "https://nowhere.invalid", tokens.url() + "/oauth2/token", "werkbank", "secret", null);
            try (HttpRemoteApi api = new HttpRemoteApi(settings)) {
                Answer<?> answer = add(api);
                assertEquals(Outcome.NOT_CONNECTED, answer.outcome());
                assertTrue(answer.detail().contains("nowhere.invalid cannot be resolved"), answer.detail());
            }
        }
    }

    @Test
    @Proves("F4")
    void aConnectionThatEndsWithoutAWordIsUnknownAndTheWriteIsNotRepeated() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.nothing());
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = add(api);
            assertEquals(Outcome.UNKNOWN, answer.outcome(), answer.detail());
            assertEquals(0, answer.status());
            assertEquals(1, server.calls().size());
            assertEquals(2, answer.requests());
        }
    }

    @Test
    @Proves("F4")
    void aKeptConnectionThatIsStaleDoesNotRepeatAWrite() throws Exception {
        Say kept = Say.json(200, "{\"result\":[],\"total\":0}");
        try (LoopbackServer server =
                        LoopbackServer.of((request, number) -> request.method().equals("GET") ? kept : Say.nothing());
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            for (int round = 1; round <= 20; round++) {
                assertTrue(api.listTickets(1, 0, REQUEST).succeeded());
                assertEquals(Outcome.UNKNOWN, add(api).outcome());
                int sent = round;
                assertEquals(
                        sent,
                        server.calls().stream()
                                .filter(call -> call.method().equals("POST"))
                                .count());
            }
        }
    }

    @Test
    void silenceIsUnknownOnceTheAnswerIsOverdue() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.raw("", Then.HOLD));
                HttpRemoteApi api = server.hasty(Duration.ofMillis(500), PATIENT)) {
            Answer<?> answer = add(api);
            assertEquals(Outcome.UNKNOWN, answer.outcome());
            assertTrue(answer.detail().contains("in time"), answer.detail());
            assertEquals(Outcome.UNKNOWN, api.listTickets(1, 0, REQUEST).outcome());
        }
    }

    @Test
    @Proves("F8")
    void aBodyThatStallsIsGivenUp() throws Exception {
        String part = "HTTP/1.1 %d Said\r\nContent-Length: 1000\r\n\r\n{\"title\":";
        try (LoopbackServer server = LoopbackServer.of((request, number) -> Say.raw(
                        part.formatted(
                                switch (request.method()) {
                                    case "POST" -> 201;
                                    case "DELETE" -> 409;
                                    default -> 200;
                                }),
                        Then.HOLD));
                HttpRemoteApi api = server.hasty(PATIENT, Duration.ofMillis(200))) {
            Answer<?> written = add(api);
            assertEquals(Outcome.UNREADABLE, written.outcome(), "201: committed but unread");
            assertEquals(201, written.status());
            Answer<?> read = api.listTickets(1, 0, REQUEST);
            assertEquals(Outcome.UNKNOWN, read.outcome());
            assertEquals(200, read.status());
            Answer<?> refused = api.removeUsedEquipment(TICKET, 12, REQUEST);
            assertEquals(Outcome.REFUSED, refused.outcome(), "the status is certain");
            assertEquals(409, refused.status());
        }
    }

    @Test
    @Proves("F9")
    void aShortBodyAndABrokenHeadAreNotAnAnswer() throws Exception {
        String tooShort = "HTTP/1.1 %d Said\r\nContent-Length: 1000\r\n\r\n" + REGISTRATION;
        try (LoopbackServer server =
                        LoopbackServer.of((request, number) -> request.method().equals("POST")
                                ? Say.raw(tooShort.formatted(number == 1 ? 201 : 200), Then.CLOSE)
                                : Say.raw("HTTP/1.1 200 Sa", Then.CLOSE));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            assertEquals(Outcome.UNREADABLE, add(api).outcome());
            assertEquals(Outcome.UNKNOWN, add(api).outcome());
            assertEquals(Outcome.UNKNOWN, api.getTicket(TICKET, REQUEST).outcome());
        }
    }

    @Test
    @Proves("F11")
    void aHugeBodyIsNotTakenIn() throws Exception {
        String huge = "{\"result\":[" + (TICKET_JSON + ",").repeat(1000) + TICKET_JSON + "],\"total\":1001}";
        try (LoopbackServer server =
                LoopbackServer.of((request, number) -> Say.json(request.method().equals("POST") ? 201 : 200, huge))) {
            try (HttpRemoteApi api = new HttpRemoteApi(server.settings().withMaxBodyBytes(10_000))) {
                Answer<?> read = api.listTickets(1000, 0, REQUEST);
                assertEquals(Outcome.UNREADABLE, read.outcome());
                assertTrue(read.detail().contains("larger than allowed"), read.detail());
                assertEquals(Outcome.UNREADABLE, add(api).outcome());
            }
            try (HttpRemoteApi api = new HttpRemoteApi(server.settings().withMaxBodyBytes(huge.length()))) {
                assertEquals(
                        1001,
                        api.listTickets(1000, 0, REQUEST).resource().rows().size());
            }
        }
    }

    @Test
    @Proves("F11")
    void chunksWithoutAnEndAreBoundedToo() throws Exception {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        Say endless = Say.raw("HTTP/1.1 500 Said\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(50), Then.HOLD);
        try (LoopbackServer server = LoopbackServer.saying(endless);
                HttpRemoteApi api = new HttpRemoteApi(server.settings().withMaxBodyBytes(100_000))) {
            Answer<?> answer = add(api);
            assertEquals(Outcome.REFUSED, answer.outcome());
            assertEquals(500, answer.status());
        }
    }

    @Test
    void anInterruptCancelsTheCallAndStaysSet() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.of((request, number) -> {
                    arrived.countDown();
                    return Say.raw("", Then.HOLD);
                });
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            CompletableFuture<Answer<?>> answer = new CompletableFuture<>();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                answer.complete(add(api));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            assertTrue(arrived.await(30, TimeUnit.SECONDS));
            caller.interrupt();
            assertEquals(Outcome.UNKNOWN, answer.get().outcome());
            assertTrue(answer.get().detail().contains("cancelled"), answer.get().detail());
            assertTrue(interrupted.get());
        }
    }

    @Test
    void closingBreaksOffWhatIsInFlight() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.of((request, number) -> {
            arrived.countDown();
            return Say.raw("", Then.HOLD);
        })) {
            HttpRemoteApi api = new HttpRemoteApi(server.settings());
            CompletableFuture<Answer<?>> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> answer.complete(add(api)));
            assertTrue(arrived.await(30, TimeUnit.SECONDS));
            api.close();
            assertEquals(Outcome.UNKNOWN, answer.get().outcome());
        }
    }

    @Test
    void nothingLeavesAfterItWasClosedWhetherAnythingDidBeforeOrNot() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.json(201, REGISTRATION))) {
            HttpRemoteApi used = new HttpRemoteApi(server.settings());
            assertTrue(add(used).succeeded());
            used.close();
            Answer<?> after = add(used);
            assertTrue(after.outcome().nothingHappened(), after.toString());

            HttpRemoteApi unused = new HttpRemoteApi(server.settings());
            unused.close();
            Answer<?> first = add(unused);
            assertTrue(first.outcome().nothingHappened(), first.toString());
            assertEquals(1, server.calls().size());
            assertEquals(1, server.tokenRequests());
        }
    }

    @Test
    @Proves("F13")
    void everyRequestOfAReplayIsTheSame() throws Exception {
        try (LoopbackServer server = LoopbackServer.of(
                        (request, number) -> number == 1 ? Say.problem(401, "") : Say.json(201, REGISTRATION));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = add(api);
            assertTrue(answer.succeeded());
            assertEquals(4, answer.requests());
            Seen first = server.calls().getFirst();
            Seen second = server.calls().getLast();
            assertEquals(first.body(), second.body());
            assertEquals(first.header("X-Request-Id"), second.header("X-Request-Id"));
            assertEquals("Bearer token-1", first.header("Authorization"));
            assertEquals("Bearer token-2", second.header("Authorization"));
        }
    }
}
