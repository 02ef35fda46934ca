package app.werkbank.contract;

import app.werkbank.contract.Contract.Exchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A relay that lets through only what the contract allows: a request that breaks it is answered with 400 and never
 * arrives, an answer that breaks it becomes a 502. What was rejected is kept for the test.
 */
public final class StrictRelay implements AutoCloseable {
    private static final Map<String, List<String>> PROBLEM =
            Map.of("Content-Type", List.of("application/problem+json"));

    private static final Exchange FIRST = new Exchange(
            "GET",
            "/v2/tickets/tickets?limit=1&offset=0",
            Map.of("Authorization", List.of("Bearer t")),
            "",
            0,
            Map.of(),
            "");
    private static final int MOST_SAID = 1_000;

    private final List<String> rejected = new CopyOnWriteArrayList<>();
    private final Set<String> operations = new ConcurrentSkipListSet<>();
    private final Relay relay;

    /** @param target the base of the server behind, without a path */
    public StrictRelay(URI target) {
        Contract.checkRequest(FIRST); // its first judgement takes the validator seconds, and no program waits for that
        relay = Relay.to(target, this::pass);
    }

    public URI base() {
        return relay.base();
    }

    /** What was not let through, and why. */
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /** What was asked, such as {@code GET /v2/tickets/tickets}; ids in paths stand as {@code {id}}. */
    public Set<String> operations() {
        return Set.copyOf(operations);
    }

    private Relay.Answered pass(Relay.Asked asked, Relay.Behind behind)
            throws java.io.IOException, InterruptedException {
        String path = asked.target().replaceAll("\\?.*", "");
        operations.add(asked.method() + " "
                + path.replaceAll("/[0-9a-f-]{36}", "/{id}").replaceAll("/\\d+$", "/{id}"));
        String body = text(asked.body());
        Exchange question = new Exchange(asked.method(), asked.target(), asked.headers(), body, 0, Map.of(), "");
        try {
            Contract.checkRequest(question);
        } catch (AssertionError e) {
            return reject(400, e);
        }
        Relay.Answered good = behind.ask(asked);
        try {
            Contract.checkAnswer(new Exchange(
                    asked.method(),
                    asked.target(),
                    asked.headers(),
                    body,
                    good.status(),
                    good.headers(),
                    text(good.body())));
        } catch (AssertionError e) {
            return reject(502, e);
        }
        return good;
    }

    private Relay.Answered reject(int status, AssertionError why) {
        String message = String.valueOf(why.getMessage());
        rejected.add(message.substring(0, Math.min(message.length(), MOST_SAID)));
        return new Relay.Answered(status, PROBLEM, ("{\"status\":" + status + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        relay.close();
    }
}
