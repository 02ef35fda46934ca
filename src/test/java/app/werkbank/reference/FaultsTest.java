// Over 300 lines: a test for every fault, through one server.
package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault through real HTTP: what the client meets, and what the server has kept. */
class FaultsTest extends ServerTest {

    private static final String LIST = Caller.ODOMETER + "?vin=" + VIN;

    private UUID open;

    @BeforeEach
    void ticketInProgress() throws IOException {
        open = ticket("in_progress");
    }

    private void next(Fault... faults) {
        server.faults(Faults.once(arrival -> true, faults));
    }

    private void plan(String plan) {
        server.faults(FaultPlan.parse(plan));
    }

    private HttpRequest.Builder registration(int kilometres) {
        return caller.json(Caller.ODOMETER, registration(Integer.toString(kilometres), VIN, open));
    }

    private int kept() {
        return server.registrations(VIN).size();
    }

    private void assertNoAnswer(HttpRequest.Builder request) {
        assertThrows(IOException.class, () -> caller.raw(request));
        assertEquals(0, server.served().getLast().status());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Cut.class,
            names = {"WHILE_RECEIVING", "BEFORE"})
    void aCutBeforeProcessingKeepsNothing(Fault.Cut cut) throws IOException {
        next(cut);
        assertNoAnswer(registration(100));
        assertEquals(0, kept());
        assertEquals(201, caller.raw(registration(100)).status());
        assertEquals(1, kept());
    }

    @Test
    void aCutAfterProcessingHasKeptTheRow() {
        next(Fault.Cut.AFTER);
        assertNoAnswer(registration(100));
        assertEquals(1, kept());
    }

    @Test
    void aLargeBodyThatIsCutWhileItIsReceivedKeepsNothing() {
        next(Fault.Cut.WHILE_RECEIVING);
        String body = " ".repeat(700_000) + registration("100", VIN, open);
        assertNoAnswer(caller.json(Caller.ODOMETER, body));
        assertEquals(0, kept());
    }

    @Test
    void aTruncatedAnswerNeverEndsWell() {
        next(Fault.Cut.TRUNCATED);
        assertThrows(IOException.class, () -> caller.raw(registration(100)));
        assertEquals(201, server.served().getLast().status());
        assertEquals(1, kept());
    }

    @Test
    void aConnectionThatIsClosedAfterACompleteAnswerLosesNothing() throws IOException {
        next(Fault.Cut.STALE);
        assertEquals(201, caller.raw(registration(100)).status());
        assertEquals(200, caller.get(LIST).status());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSilentServerHasKeptTheRowAndCutsInTheEnd(boolean afterHeaders) {
        next(new Fault.Silence(afterHeaders, Duration.ofMillis(30)));
        assertThrows(IOException.class, () -> caller.raw(registration(100)));
        assertEquals(1, kept());
    }

    @Test
    void closingTheServerEndsASilence() throws IOException {
        next(new Fault.Silence(false, Duration.ofHours(1)));
        var patient = registration(100).timeout(Duration.ofMinutes(1));
        CompletableFuture<Reply> asked = CompletableFuture.supplyAsync(() -> {
            try {
                return caller.raw(patient);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        awaitOneKept();
        assertFalse(asked.isDone());
        server.close();
        assertThrows(CompletionException.class, asked::join);
        restart(settings());
        assertEquals(200, caller.get(LIST).status());
    }

    @Test
    void aDelayComesBeforeTheAnswer() throws IOException {
        next(new Fault.Delay(Duration.ofMillis(20)));
        long begun = System.nanoTime();
        assertEquals(201, caller.raw(registration(100)).status());
        assertTrue(System.nanoTime() - begun >= 20_000_000, "the answer came at once");
    }

    @Test
    void aLateCommitComesAfterTheCut() {
        next(new Fault.LateCommit(Duration.ofMillis(50)));
        assertNoAnswer(registration(100));
        awaitOneKept();
    }

    private void awaitOneKept() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (kept() == 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        assertEquals(1, kept());
    }

    @ParameterizedTest
    @CsvSource({
        "err500,500",
        "err502,502",
        "err503,503",
        "err504,504",
        "err408,408",
        "err401,401",
        "err403,403",
        "err410,410",
        "err422,422",
        "err799,799",
        "proxy407,407",
        "redirect,307",
        "html200,200",
        "err429,429"
    })
    void anAnswerFromBetweenKeepsNothing(String name, int status) throws IOException {
        plan(name + "=1");

        assertEquals(status, caller.raw(registration(100)).status());
        assertEquals(0, kept());
    }

    @Test
    void aPageOfAProxyIsHtml() throws IOException {
        plan("html200=1");
        Reply reply = caller.raw(caller.request(LIST));
        assertEquals("text/html", reply.header("Content-Type"));
        assertTrue(reply.text().startsWith("<!doctype html>"), reply.text());
    }

    @Test
    void tooManyRequestsSayWhenAsSecondsAsADateOrNotAtAll() throws IOException {
        plan("err429=1,retry_after_s=9");
        assertEquals("9", caller.raw(caller.request(LIST)).header("Retry-After"));
        plan("err429_date=1");
        assertTrue(caller.raw(caller.request(LIST)).header("Retry-After").endsWith("GMT"));
        plan("err429_bare=1");
        assertEquals("", caller.raw(caller.request(LIST)).header("Retry-After"));
    }

    @Test
    void anErrorAfterTheCommitHasKeptTheRow() throws IOException {
        plan("err503_after=1");
        assertEquals(503, caller.raw(registration(100)).status());
        assertEquals(1, kept());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299, 799})
    void aSuccessMayHaveAnotherStatus(int status) throws IOException {
        plan("status_" + status + "=1");
        Reply reply = caller.raw(registration(100));
        assertEquals(status, reply.status());
        assertEquals(status == 204, reply.text().isEmpty());
        assertEquals(1, kept());
        assertEquals(400, caller.raw(registration(0)).status());
    }

    @Test
    void theBodyMayBeEmptyOrCutOrCalledSomethingElse() throws IOException {
        plan("empty_body=1");
        Reply empty = caller.raw(registration(100));
        assertEquals(201, empty.status());
        assertEquals("", empty.text());
        plan("half_json=1");
        assertFalse(caller.raw(registration(100)).text().endsWith("}"));
        plan("wrong_type=1");
        Reply text = caller.raw(registration(100));
        assertEquals("text/plain", text.header("Content-Type"));
        assertEquals(VIN, text.json().path("vin").asText());
        assertEquals(3, kept());
    }

    @Test
    void theBodyMayBeHugeOrABomb() throws IOException {
        plan("huge_body=1");
        assertTrue(caller.raw(registration(100)).text().length() > 32 * 1024 * 1024);
        plan("gzip_bomb=1");
        Reply bomb = caller.raw(registration(100));
        assertEquals("gzip", bomb.header("Content-Encoding"));
        assertTrue(bomb.text().length() < 1024 * 1024);
    }

    private JsonNode listed(String plan, String more) throws IOException {
        server.faults(Faults.NONE);
        while (kept() < 4) {
            clock.move(Duration.ofSeconds(5));
            caller.raw(registration(100 * (kept() + 1)));
        }
        plan(plan);
        return caller.raw(caller.request(LIST + more)).json();
    }

    @Test
    void aPageMayLackItsTotalOrLieAboutIt() throws IOException {
        assertTrue(listed("no_total=1", "").path("total").isMissingNode());
        assertEquals(5, listed("wrong_total=1", "").path("total").asInt());
        assertTrue(listed("no_query=1", "").path("query").isMissingNode());
    }

    @Test
    void aPageMayRepeatOrMissARow() throws IOException {
        List<String> repeated = listed("repeat_row=1", "").path("result").findValuesAsText("id");
        assertEquals(5, repeated.size());
        assertEquals(repeated.get(0), repeated.get(1));
        JsonNode missing = listed("missing_row=1", "");
        assertEquals(3, missing.path("result").size());
        assertEquals(4, missing.path("total").asInt());
    }

    @Test
    void laterPagesMayStartARowTooLate() throws IOException {
        assertEquals(
                "100",
                listed("shift_rows=1", "&limit=2")
                        .path("result")
                        .get(0)
                        .path("value")
                        .asText());
        assertEquals(
                "400",
                listed("shift_rows=1", "&limit=2&offset=2")
                        .path("result")
                        .get(0)
                        .path("value")
                        .asText());
    }

    @Test
    void aLimitMayBeClampedAndTheQuerySaysSo() throws IOException {
        JsonNode page = listed("clamp_limit=3", "&limit=1000");
        assertEquals(3, page.path("result").size());
        assertEquals(3, page.path("query").path("limit").asInt());
        assertEquals(4, page.path("total").asInt());
    }

    @Test
    void aSortMayBeIgnored() throws IOException {
        JsonNode page = listed("ignore_sort=1", "&sort_by%5Bcreated_at%5D=asc");
        assertEquals("400", page.path("result").get(0).path("value").asText());
        assertEquals(
                "asc", page.path("query").path("sort_by").path("created_at").asText());
    }

    @Test
    void aFilterMayBeIgnored() throws IOException {
        plan("ignore_filter=1");
        assertEquals(
                24,
                caller.get(Caller.TICKETS + "?state=closed")
                        .json()
                        .path("total")
                        .asInt());
        int all = caller.get(Caller.EQUIPMENT).json().path("total").asInt();
        assertEquals(
                all,
                caller.get(Caller.EQUIPMENT + "?ticket_id=" + UUID.randomUUID())
                        .json()
                        .path("total")
                        .asInt());
        assertTrue(all > 0, "used equipment: " + all);
    }

    @Test
    void aListMayLagBehindAnAnswer() throws IOException {
        JsonNode lagging = listed("lag_list=1,lag_ms=7000", "");
        assertEquals(2, lagging.path("total").asInt());
        assertEquals(2, lagging.path("result").size());
        clock.move(Duration.ofSeconds(7));
        assertEquals(4, caller.get(LIST).json().path("total").asInt());
    }

    @Test
    void aRegistrationMayBeKeptTwiceRoundedOrAtAnotherTime() throws IOException {
        plan("commit_twice=1");
        assertEquals(201, caller.raw(registration(100)).status());
        assertEquals(2, kept());
        plan("round_values=1");
        String body = registration("150.6", VIN, open);
        assertEquals(
                "151", caller.post(Caller.ODOMETER, body).json().path("value").asText());
        plan("skew_s=300");
        assertEquals(
                Instant.parse("2026-03-15T08:17:28Z").toString(),
                caller.raw(registration(200)).json().path("created_at").asText());
    }

    @Test
    void somebodyElseMayBeThereAMomentEarlier() throws IOException {
        plan("same_by_another=1");
        assertEquals(201, caller.raw(registration(100)).status());
        assertEquals(2, kept());
        plan("close_ticket=1");
        assertEquals(201, caller.raw(registration(200)).status(), "no rule is known that a closed ticket takes none");
        assertEquals(
                "closed",
                caller.get(Caller.TICKETS + "/" + open).json().path("state").asText());
        String used = "{\"ticket_id\":\"" + open + "\",\"diagnostic_equipment_id\":1}";
        assertTrue(caller.post(Caller.EQUIPMENT, used).status() >= 400);
    }

    @Test
    void fieldsMayBeOdd() throws IOException {
        plan("odd_fields=1");
        JsonNode ticket = caller.raw(caller.request(Caller.TICKETS + "?limit=1"))
                .json()
                .path("result")
                .get(0);
        assertEquals("parked", ticket.path("state").asText());
        assertTrue(ticket.has("colour"));
        assertTrue(
                ticket.properties().stream().noneMatch(field -> field.getValue().isNull()));
        assertTrue(caller.raw(registration(100)).json().path("value").isTextual());
    }

    @Test
    void violationsMayHaveAnyShape() throws IOException {
        plan("violation_shapes=1");
        JsonNode violations = caller.post(Caller.ODOMETER, "{}").json().path("violations");
        assertEquals(3, violations.size());
        assertTrue(violations.get(0).isTextual());
        assertTrue(violations.get(1).path("error").has("text"));
        assertTrue(violations.get(2).isArray());
    }

    @Test
    void theTokenEndpointMayBeDown() throws IOException {
        plan("token.err503=1");
        caller.forgetToken();
        assertEquals(
                503,
                caller.raw(caller.request("/oauth2/token").POST(HttpRequest.BodyPublishers.noBody()))
                        .status());
    }

    @Test
    void aHookSeesWhatArrivesAndHowOftenItDid() throws IOException {
        server.faults(arrival -> arrival.operation() == Operation.LIST_TICKETS && arrival.count() == 3
                ? List.of(new Fault.Overruled(500))
                : List.of());
        // The set-up has asked for the tickets once.
        assertEquals(200, caller.get(Caller.TICKETS).status());
        assertEquals(500, caller.get(Caller.TICKETS).status());
        assertEquals(200, caller.get(Caller.TICKETS).status());
    }
}
