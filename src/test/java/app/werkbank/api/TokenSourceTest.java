package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.domain.Kilometres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The token of a connection: fetched once for all, renewed early, and what it means when there is none (F13, I18, I23).
 */
@Timeout(60)
class TokenSourceTest {

    private static final Say EMPTY_LIST = Say.json(200, "{\"result\":[],\"total\":0}");
    private static final int CALLERS = 12;

    /** Lets many callers at the API at once. */
    private static List<Answer<?>> together(int callers, Callable<Answer<?>> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer<?>>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                futures.add(threads.submit(call));
            }
            List<Answer<?>> answers = new ArrayList<>();
            for (Future<Answer<?>> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Proves({"I23", "F13"})
    void manyCallersThatAreRefusedAtOnceMakeOneTokenRequest() throws Exception {
        CountDownLatch allThere = new CountDownLatch(CALLERS);
        try (LoopbackServer server = LoopbackServer.of((request, number) -> {
                    if (!request.header("Authorization").equals("Bearer token-1")) {
                        return EMPTY_LIST;
                    }
                    allThere.countDown();
                    await(allThere);
                    return Say.problem(401, "");
                });
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            List<Answer<?>> answers = together(CALLERS, () -> api.listTickets(1, 0, REQUEST));
            assertTrue(answers.stream().allMatch(Answer::succeeded));
            assertEquals(2, server.tokenRequests(), "the first, and one renewal");
            assertEquals(2 * CALLERS, server.calls().size());
            assertEquals(
                    2 + 2 * CALLERS,
                    answers.stream().mapToInt(Answer::requests).sum(),
                    "every request is counted once");
        }
    }

    @Test
    @Proves({"I23", "F13"})
    void aSecondRefusalIsAMatterOfCredentialsAndEndsTheCall() throws Exception {
        try (LoopbackServer server = LoopbackServer.saying(Say.problem(401, "{\"title\":\"Unauthorized\"}"));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
            assertEquals(Outcome.CREDENTIALS, answer.outcome());
            assertEquals(401, answer.status());
            assertEquals(
                    "Unauthorized", Objects.requireNonNull(answer.problem()).title());
            assertEquals(2, server.calls().size());
            assertEquals(2, server.tokenRequests());

            Answer<?> probe = api.listTickets(1, 0, REQUEST);
            assertEquals(Outcome.CREDENTIALS, probe.outcome());
            assertEquals(2, probe.requests(), "a probe is one token request and one request");
        }
    }

    @Test
    void onceTheApiTakesATokenAgainARefusalIsReplayedAsBefore() throws Exception {
        try (LoopbackServer server = LoopbackServer.of(
                        (request, number) -> List.of("Bearer token-1", "Bearer token-2", "Bearer token-4")
                                                .contains(request.header("Authorization"))
                                        || (request.header("Authorization").equals("Bearer token-3") && number == 4)
                                ? Say.problem(401, "")
                                : EMPTY_LIST);
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            assertEquals(Outcome.CREDENTIALS, api.listTickets(1, 0, REQUEST).outcome());
            assertTrue(api.listTickets(1, 0, REQUEST).succeeded(), "token-3 is taken");
            assertEquals(
                    Outcome.CREDENTIALS, api.listTickets(1, 0, REQUEST).outcome(), "token-3 and then token-4 refused");
            assertEquals(4, server.tokenRequests());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}|CREDENTIALS",
                "401|{\"error\":\"invalid_client\"}|CREDENTIALS",
                "403|{\"title\":\"Forbidden\"}|CREDENTIALS",
                "404||CREDENTIALS",
                "302||REDIRECTED",
                "407||PROXY",
                "408||TOKEN_UNAVAILABLE",
                "429||TOKEN_UNAVAILABLE",
                "500||TOKEN_UNAVAILABLE",
                "503|<html>busy</html>|TOKEN_UNAVAILABLE",
                "200|<html>Sign in</html>|TOKEN_UNAVAILABLE",
                "200||TOKEN_UNAVAILABLE",
                "200|[]|TOKEN_UNAVAILABLE",
                "200|{\"token_type\":\"Bearer\"}|TOKEN_UNAVAILABLE",
                "200|{\"access_token\":\"two words\"}|TOKEN_UNAVAILABLE",
                "200|{\"access_token\":\"a\\nb\"}|TOKEN_UNAVAILABLE",
                "200|{\"access_token\":null}|TOKEN_UNAVAILABLE",
            })
    @Proves("F13")
    void withoutATokenNothingIsSent(int status, String body, Outcome outcome) throws Exception {
        try (LoopbackServer server = LoopbackServer.withTokens(
                        (request, number) -> Say.json(status, body == null ? "" : body, "Retry-After: 7"));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
            assertEquals(outcome, answer.outcome());
            assertEquals(status, answer.status());
            assertEquals(1, answer.requests());
            assertTrue(answer.outcome().nothingHappened());
            assertTrue(answer.detail().contains("token endpoint"), answer.detail());
            assertNull(answer.serverDate());
            assertEquals(List.of(), server.calls());
            if (status == 429) {
                assertEquals(Duration.ofSeconds(7), answer.retryAfter());
            }
            if (body != null && body.contains("error_description")) {
                Problem problem = Objects.requireNonNull(answer.problem());
                assertEquals("invalid_client", problem.type());
                assertEquals("Unknown client", problem.detail());
            }
        }
    }

    @Test
    @Proves("F13")
    void aTokenEndpointThatIsNotThereMakesTheTokenUnavailable() throws Exception {
        try (LoopbackServer server = LoopbackServer.withTokens((request, number) -> Say.nothing());
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            Answer<?> answer = api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
            assertEquals(Outcome.TOKEN_UNAVAILABLE, answer.outcome());
            assertEquals(List.of(), server.calls());
        }
    }

    @Test
    @Proves({"I23", "F13"})
    void manyCallersShareTheRefusalOfOneTokenRequest() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.withTokens((request, number) -> {
            asked.countDown();
            await(go);
            return Say.json(401, "{\"error\":\"invalid_client\"}");
        })) {
            Wire wire = new Wire(server.settings());
            TokenSource tokens = new TokenSource(new TokenEndpoint(wire, server.settings()), System::nanoTime);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Grant> first = threads.submit(tokens::token);
                await(asked);
                List<Thread> joiners = new ArrayList<>();
                List<Grant> joined = new ArrayList<>();
                for (int i = 1; i < CALLERS; i++) {
                    joiners.add(Thread.ofVirtual().start(() -> {
                        Grant grant = tokens.token();
                        synchronized (joined) {
                            joined.add(grant);
                        }
                    }));
                }
                long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                while (joiners.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                    assertTrue(System.nanoTime() < deadline, "all wait for the one request");
                    Thread.onSpinWait();
                }
                go.countDown();
                assertEquals(1, first.get().requests());
                for (Thread joiner : joiners) {
                    joiner.join();
                }
                assertTrue(joined.stream()
                        .allMatch(grant -> grant instanceof Grant.Denied denied
                                && denied.outcome() == Outcome.CREDENTIALS
                                && denied.requests() == 0));
                assertEquals(1, server.tokenRequests());
            }
            wire.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"access_token\":\"t\",\"expires_in\":3600}|3570",
                "{\"access_token\":\"t\",\"expires_in\":\"3600\"}|3570",
                "{\"access_token\":\"t\",\"expires_in\":100}|90",
                "{\"access_token\":\"t\",\"expires_in\":300.0}|270",
                "{\"access_token\":\"t\"}|3600",
                "{\"access_token\":\"t\",\"expires_in\":null}|3600",
                "{\"access_token\":\"t\",\"expires_in\":\"soon\"}|3600",
                "{\"access_token\":\"t\",\"expires_in\":-1}|3600",
                "{\"access_token\":\"t\",\"expires_in\":1e40}|86370",
            })
    void aTokenIsRenewedThirtySecondsOrATenthBeforeItEnds(String answer, long seconds) throws Exception {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        try (LoopbackServer server = LoopbackServer.withTokens((request, number) -> Say.json(200, answer))) {
            Wire wire = new Wire(server.settings());
            TokenSource tokens = new TokenSource(new TokenEndpoint(wire, server.settings()), nanos::get);
            assertEquals(1, tokens.token().requests());
            nanos.addAndGet(Duration.ofSeconds(seconds).toNanos() - 1);
            assertEquals(0, tokens.token().requests(), "still good");
            nanos.incrementAndGet();
            assertEquals(1, tokens.token().requests(), "due");
            wire.close();
        }
    }

    @Test
    @Proves("I18")
    void aTokenAppearsInNoText() throws Exception {
        try (LoopbackServer server = LoopbackServer.of((request, number) -> Say.json(201, REGISTRATION))) {
            Wire wire = new Wire(server.settings());
            Grant grant = new TokenSource(new TokenEndpoint(wire, server.settings()), System::nanoTime).token();
            assertFalse(grant.toString().contains("token-1"), grant.toString());
            wire.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"secret token\"}", "{\"accessToken\":\"secret-token\"}"})
    @Proves("I18")
    void anAnswerThatHidesATokenIsNotKeptAsAProblem(String body) throws Exception {
        try (LoopbackServer server = LoopbackServer.withTokens((request, number) -> Say.json(200, body));
                HttpRemoteApi api = new HttpRemoteApi(server.settings())) {
            assertNull(api.listTickets(1, 0, REQUEST).problem());
        }
    }
}
