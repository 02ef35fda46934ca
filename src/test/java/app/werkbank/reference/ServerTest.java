package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.werkbank.reference.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the operations share: a small server of their own, and a clock that they move. */
abstract class ServerTest {

    static final String VIN = "WVWDEM00ZK0000999";

    @TempDir
    Path directory;

    final HandClock clock = new HandClock();
    ReferenceServer server;
    Caller caller;

    @BeforeEach
    void start() {
        start(settings());
    }

    ReferenceSettings settings() {
        return ReferenceSettings.demo(directory).withData(7L, 24, 200).withClock(clock);
    }

    final void start(ReferenceSettings settings) {
        server = ReferenceServer.start(settings);
        caller = new Caller(server);
    }

    final void restart(ReferenceSettings settings) {
        stop();
        start(settings);
    }

    @AfterEach
    void stop() {
        caller.close();
        server.close();
    }

    /** A ticket in this state. */
    final UUID ticket(String state) throws IOException {
        JsonNode tickets =
                caller.get(Caller.TICKETS + "?limit=1&state=" + state).json().path("result");
        assertFalse(tickets.isEmpty(), state);
        return UUID.fromString(tickets.get(0).path("id").asText());
    }

    static String registration(String value, String vin, Object ticketId) {
        return "{\"value\":" + value + ",\"vin\":\"" + vin + "\",\"ticket_id\":\"" + ticketId + "\"}";
    }

    final Reply register(String value) throws IOException {
        return caller.post(Caller.ODOMETER, registration(value, VIN, ticket("in_progress")));
    }

    static String use(Object ticketId, Object equipmentId) {
        return "{\"ticket_id\":\"" + ticketId + "\",\"diagnostic_equipment_id\":" + equipmentId + "}";
    }

    static void assertProblem(int status, Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(status, reply.json().path("status").asInt());
        assertFalse(reply.json().path("title").asText().isEmpty(), reply.text());
        assertFalse(reply.json().path("detail").asText().isEmpty(), reply.text());
        assertFalse(reply.json().path("type").asText().isEmpty(), reply.text());
    }

    /** A 400 whose violations name exactly these, in any order. */
    static void assertViolations(Reply reply, String... paths) {
        assertProblem(400, reply);
        assertEquals("/problems/violations", reply.json().path("type").asText());
        assertEquals(
                Arrays.asList(paths).stream().sorted().toList(),
                reply.json().path("violations").findValuesAsText("property_path").stream()
                        .sorted()
                        .toList(),
                reply.text());
    }

    /** A clock that stands until it is moved. */
    static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-15T08:12:28.700Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the hand clock is always in UTC");
        }
    }
}
