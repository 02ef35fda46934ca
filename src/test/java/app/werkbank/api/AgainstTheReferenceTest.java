package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.reference.FaultPlan;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client and the reference server were written apart, each from the contract: together they must work. */
@Timeout(120)
class AgainstTheReferenceTest {

    private static final String KEY = "a-key-for-equipment";

    @TempDir
    static Path folder;

    private static ReferenceServer server;

    private HttpRemoteApi api;

    @BeforeAll
    static void serve() {
        server = ReferenceServer.start(
                ReferenceSettings.demo(folder).withData(11L, 40, 300).withApiKey(KEY));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.faults(Faults.NONE);
        api = new HttpRemoteApi(settings());
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    private static ApiSettings settings() {
        return ApiSettings.of(
                server.api().toString(), server.tokenUrl().toString(), server.clientId(), server.clientSecret(), KEY);
    }

    /** A ticket in progress with a VIN, by its place, so that tests do not share one. */
    private Ticket ticket(int place) {
        return api.listTickets(1000, 0, REQUEST).resource().rows().stream()
                .filter(ticket ->
                        ticket.state().inProgress() && ticket.entryVin().isPresent())
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTicketIsReadAndTheSameByItself() {
        Page<Ticket> page = api.listTickets(1000, 0, REQUEST).resource();
        assertEquals(40, page.rows().size());
        assertEquals(40, page.total());
        assertEquals(0, page.unreadable());
        Ticket first = page.rows().getFirst();
        assertEquals(first, api.getTicket(first.id(), REQUEST).resource());
        assertEquals(
                page.rows().subList(10, 15),
                api.listTickets(5, 10, REQUEST).resource().rows());
    }

    @Test
    void aRegistrationIsAddedOnceAndFoundInTheList() {
        Ticket ticket = ticket(0);
        Vin vin = ticket.entryVin().orElseThrow();
        int before = server.registrations(vin.text()).size();
        Answer<OdometerRegistration> answer =
                api.addOdometerRegistration(vin, Kilometres.of("182432.42"), ticket.id(), REQUEST);
        OdometerRegistration added = answer.resource();
        assertEquals(201, answer.status());
        assertTrue(added.value().sameOnWire(Kilometres.of("182432.42")));
        assertEquals(before + 1, server.registrations(vin.text()).size());
        assertEquals(added, api.getOdometerRegistration(added.id(), REQUEST).resource());
        Page<OdometerRegistration> newest = api.listOdometerRegistrations(vin, 1, 0, SortOrder.DESC, REQUEST)
                .resource();
        assertEquals(List.of(added), newest.rows());
        assertEquals((long) before + 1, newest.total());
        assertTrue(answer.serverDate() != null, "the server's clock is known");
    }

    @Test
    void equipmentIsAddedReadAndRemoved() {
        UUID ticket = ticket(1).id();
        int equipment = anEquipmentNotOn(ticket);
        UsedEquipment added = api.addUsedEquipment(ticket, equipment, REQUEST).resource();
        assertEquals(added, api.getUsedEquipment(ticket, equipment, REQUEST).resource());
        assertTrue(api.listUsedEquipment(ticket, 1000, 0, REQUEST)
                .resource()
                .rows()
                .contains(added));
        assertTrue(api.removeUsedEquipment(ticket, equipment, REQUEST).succeeded());
        assertEquals(404, api.getUsedEquipment(ticket, equipment, REQUEST).status());
        assertEquals(404, api.removeUsedEquipment(ticket, equipment, REQUEST).status());
        assertFalse(server.usedEquipment(ticket).contains(equipment));
    }

    /** The API has no catalogue: what is known is what other tickets used. */
    private int anEquipmentNotOn(UUID ticket) {
        return api.listUsedEquipment(null, 1000, 0, REQUEST).resource().rows().stream()
                .map(used -> used.equipment().id())
                .filter(id -> !server.usedEquipment(ticket).contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusalNamesItsField() {
        Answer<?> answer = api.addUsedEquipment(UUID.randomUUID(), 3, REQUEST);
        assertEquals(Outcome.REFUSED, answer.outcome());
        assertTrue(answer.problem() != null && !answer.problem().raw().isEmpty());
    }

    @Test
    void tokensThatAreExpiredAreRenewedOnce() {
        assertTrue(api.listTickets(1, 0, REQUEST).succeeded());
        int before = server.requests(Operation.REQUEST_TOKEN);
        server.expireTokens();
        Answer<?> answer = api.listTickets(1, 0, REQUEST);
        assertTrue(answer.succeeded());
        assertEquals(3, answer.requests());
        assertEquals(before + 1, server.requests(Operation.REQUEST_TOKEN));
    }

    @ParameterizedTest
    @CsvSource({
        "drop_before,UNKNOWN",
        "drop_after,UNKNOWN",
        "reset_mid_request,UNKNOWN",
        "truncate,UNREADABLE",
        "empty_body,UNREADABLE",
        "half_json,UNREADABLE",
        "huge_body,UNREADABLE",
        "gzip_bomb,UNREADABLE",
        "wrong_type,SUCCESS",
        "odd_fields,SUCCESS",
        "round_values,SUCCESS",
        "stale_keep_alive,SUCCESS",
        "status_200,SUCCESS",
        "status_202,SUCCESS",
        "status_204,OTHER_SUCCESS",
        "html200,NOT_API",
        "proxy407,PROXY",
        "redirect,REDIRECTED",
        "err400,REFUSED",
        "err429,REFUSED",
        "err429_date,REFUSED",
        "err503,REFUSED",
        "err500_after,REFUSED",
    })
    void aWriteUnderAFaultIsSentOnceAndItsOutcomeSaysWhatIsCertain(String fault, Outcome outcome) {
        Ticket ticket = ticket(2);
        Vin vin = ticket.entryVin().orElseThrow();
        int before = server.requests(Operation.ADD_ODOMETER_REGISTRATION);
        server.faults(FaultPlan.parse("odometer.post." + fault + "=1"));
        Answer<?> answer = api.addOdometerRegistration(vin, Kilometres.of(200_000), ticket.id(), REQUEST);
        assertEquals(outcome, answer.outcome(), answer.detail());
        assertEquals(before + 1, server.requests(Operation.ADD_ODOMETER_REGISTRATION));
    }

    @ParameterizedTest
    @CsvSource({
        "no_total,SUCCESS",
        "no_query,SUCCESS",
        "odd_fields,SUCCESS",
        "truncate,UNKNOWN",
        "half_json,UNREADABLE",
        "empty_body,UNREADABLE",
        "huge_body,UNREADABLE",
        "gzip_bomb,NOT_API",
        "html200,NOT_API",
    })
    void aListUnderAFaultIsAPageOrNone(String fault, Outcome outcome) {
        Vin vin = ticket(0).entryVin().orElseThrow();
        server.faults(FaultPlan.parse("odometer.list." + fault + "=1"));
        Answer<?> answer = api.listOdometerRegistrations(vin, 1000, 0, SortOrder.ASC, REQUEST);
        assertEquals(outcome, answer.outcome(), answer.detail());
    }

    @Test
    void aStalledAnswerIsGivenUpAtItsDeadline() {
        Timeouts body = new Timeouts(Timeouts.DEFAULT.connect(), Timeouts.DEFAULT.answer(), Duration.ofMillis(200));
        server.faults(FaultPlan.parse("tickets.list.stall_body=1,stall_ms=60000"));
        try (HttpRemoteApi hasty = Hasty.client(settings(), body)) {
            assertEquals(Outcome.UNKNOWN, hasty.listTickets(1000, 0, REQUEST).outcome());
        }
    }

    @Test
    void theConnectionTestPassesAndNamesAMissingKey() {
        List<Check> good = ConnectionTest.run(settings());
        assertTrue(good.stream().allMatch(Check::ok), good.toString());
        ApiSettings keyless = ApiSettings.of(
                server.api().toString(), server.tokenUrl().toString(), server.clientId(), server.clientSecret(), null);
        List<Check> checks = ConnectionTest.run(keyless);
        assertEquals(
                List.of(Check.Step.EQUIPMENT),
                checks.stream().filter(check -> !check.ok()).map(Check::step).toList());
        assertTrue(checks.getLast().detail().contains("API key"), checks.toString());
    }
}
