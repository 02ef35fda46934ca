package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.RemoteApi;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiCallsTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Vin VIN = new Vin("SIMULATED00000001");

    private static Stream<Call> everyCall() {
        return Stream.of(
                new Call.ListTickets(1, 0),
                new Call.GetTicket(ID),
                new Call.ListOdometer(VIN, 1, 0),
                new Call.PostOdometer(ID, 1, ID, VIN, Kilometres.of(1), ID),
                new Call.ListUsed(1, 0),
                new Call.GetUsed(ID, 1),
                new Call.PostUsed(ID, 1, ID, ID, 1),
                new Call.DeleteUsed(ID, 1, ID, ID, 1));
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    @Proves("I22")
    void aMistakeInOurOwnCodeIsAnUnknownOutcomeAndStallsNothing(Call call) {
        RemoteApi broken = (RemoteApi) Proxy.newProxyInstance(
                RemoteApi.class.getClassLoader(), new Class<?>[] {RemoteApi.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("a mistake of vehicle " + VIN.text());
                });
        Answer<?> answer = new ApiCalls(broken).make(call);
        assertEquals(Outcome.UNKNOWN, answer.outcome());
        assertFalse(answer.outcome().nothingHappened());
        assertTrue(answer.detail().contains("IllegalStateException"), answer.detail());
        assertFalse(answer.detail().contains(VIN.text()), answer.detail());
    }
}
