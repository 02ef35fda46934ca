package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.reference.Faults.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

    private static Arrival arrival(Operation operation) {
        return new Arrival(operation, operation.method(), operation.template(), 1);
    }

    private static List<Fault> decide(String plan, Operation operation) {
        return FaultPlan.parse(plan).decide(arrival(operation));
    }

    private static Fault single(String plan) {
        List<Fault> faults = decide(plan, Operation.LIST_ODOMETER_REGISTRATIONS);
        assertEquals(1, faults.size(), plan);
        return faults.getFirst();
    }

    @Test
    void anEmptyPlanDoesNothing() {
        assertEquals(List.of(), decide("", Operation.LIST_TICKETS));
        assertEquals(List.of(), decide("drop_after=0", Operation.LIST_TICKETS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop_before",
                "drop_after",
                "reset_mid_request",
                "truncate",
                "stale_keep_alive",
                "stall",
                "stall_body",
                "late_commit",
                "html200",
                "proxy407",
                "redirect",
                "err500",
                "err503",
                "err429",
                "err429_date",
                "err429_bare",
                "err401",
                "err799",
                "err503_after",
                "wrong_status",
                "status_202",
                "empty_body",
                "wrong_type",
                "half_json",
                "huge_body",
                "gzip_bomb",
                "odd_fields",
                "violation_shapes",
                "no_total",
                "wrong_total",
                "no_query",
                "ignore_sort",
                "ignore_filter",
                "repeat_row",
                "missing_row",
                "shift_rows",
                "lag_list",
                "commit_twice",
                "round_values"
            })
    void everyNameMakesAFault(String name) {
        single(name + "=1");
    }

    @Test
    void amountsReachTheirFaults() {
        assertEquals(new Fault.Delay(Duration.ofMillis(20)), single("delay_ms=20"));
        assertEquals(new Fault.Clamped(50), single("clamp_limit=50"));
        assertEquals(new Fault.Skew(Duration.ofSeconds(-90)), single("skew_s=-90"));
        assertEquals(new Fault.LateCommit(Duration.ofMillis(700)), single("late_commit=1,late_commit_ms=700"));
        assertEquals(new Fault.Silence(true, Duration.ofMillis(5)), single("stall_ms=5, stall_body=1"));
        assertEquals(new Fault.Lag(Duration.ofMillis(9)), single("lag_list=1,lag_ms=9"));
        assertEquals(
                "7",
                ((Fault.Instead) single("err429=1,retry_after_s=7")).headers().get("Retry-After"));
    }

    @Test
    void aPrefixNarrowsTheRequestsItConcerns() {
        String plan = "odometer.post.drop_after=1,list.delay_ms=5,token.err503=1,get.no_query=1";
        assertEquals(List.of(Fault.Cut.AFTER), decide(plan, Operation.ADD_ODOMETER_REGISTRATION));
        assertEquals(List.of(), decide(plan, Operation.ADD_USED_EQUIPMENT));
        assertEquals(2, decide(plan, Operation.LIST_USED_EQUIPMENT).size());
        assertEquals(List.of(Fault.Page.NO_QUERY), decide(plan, Operation.GET_TICKET));
        assertEquals(1, decide(plan, Operation.REQUEST_TOKEN).size());
    }

    @Test
    void withoutAnAreaTheTokenEndpointIsSpared() {
        assertEquals(List.of(), decide("drop_before=1,post.err500=1", Operation.REQUEST_TOKEN));
        assertEquals(
                2,
                decide("drop_before=1,post.err500=1", Operation.ADD_USED_EQUIPMENT)
                        .size());
    }

    @Test
    void theSameSeedDecidesTheSame() {
        assertEquals(sample(3), sample(3));
        assertTrue(!sample(3).equals(sample(4)), "other seeds decide otherwise");
        long dropped = sample(3).stream()
                .filter(faults -> faults.contains(Fault.Cut.AFTER))
                .count();
        assertTrue(dropped > 150 && dropped < 250, "dropped of 1000: " + dropped);
    }

    private static List<List<Fault>> sample(long seed) {
        FaultPlan plan = FaultPlan.parse("drop_after=0.2,wrong_status=0.5", seed);
        return IntStream.range(0, 1_000)
                .mapToObj(i -> plan.decide(arrival(Operation.LIST_TICKETS)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "drop_afer=0.1,drop_afer",
        "drop_after=2,drop_after",
        "drop_after=-0.1,drop_after",
        "drop_after=NaN,drop_after",
        "drop_after,drop_after",
        "drop_after=much,much",
        "delay_ms=-1,delay_ms",
        "late_commit_ms=100,late_commit_ms",
        "cars.drop_after=0.1,cars",
        "err50=1,err50",
        "status_200_after=1,status_200_after",
        "clamp_limit=-2,clamp_limit"
    })
    void whatMakesNoSenseIsRefusedByName(String plan, String named) {
        var error = assertThrows(IllegalArgumentException.class, () -> FaultPlan.parse(plan));
        assertTrue(error.toString().contains(named), error.toString());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        var error = assertThrows(IllegalArgumentException.class, () -> FaultPlan.parse("oops=1"));
        for (String known : List.of("drop_after", "html200", "errNNN", "late_commit_ms", "delay_ms")) {
            assertTrue(error.toString().contains(known), error.toString());
        }
    }

    @Test
    void aFaultThatIsMeantOnceHappensOnce() {
        Faults once = Faults.once(Operation.ADD_ODOMETER_REGISTRATION, Fault.Cut.AFTER);
        assertEquals(List.of(), once.decide(arrival(Operation.LIST_TICKETS)));
        assertEquals(List.of(Fault.Cut.AFTER), once.decide(arrival(Operation.ADD_ODOMETER_REGISTRATION)));
        assertEquals(List.of(), once.decide(arrival(Operation.ADD_ODOMETER_REGISTRATION)));
    }

    @Test
    void aRedirectLeadsAwayFromTheTarget() {
        Fault.Instead redirect = assertInstanceOf(Fault.Instead.class, single("redirect=1"));
        assertEquals(307, redirect.status());
        assertEquals(
                "/moved/v2/vehicles/odometer-registrations", redirect.headers().get("Location"));
    }
}
