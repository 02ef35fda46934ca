package app.werkbank.api;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a connection out and says step by step what is right, and where exactly it ends: name, connection, certificate,
 * token, and the permission to read each of the three resources. Only reads.
 */
public final class ConnectionTest {

    /** Asked about where no ticket has a VIN: the example of the documentation (seed: odometer-registrations). */
    private static final Vin EXAMPLE = new Vin("JH4KA7630PC007649");

    private ConnectionTest() {}

    /**
     * Blocks for as long as it takes, at most the timeouts of each step; to be called from a virtual thread.
     *
     * @return the steps taken, in order; it ends at the first failure of the network or the token, while the
     *     permissions are all tried
     * @throws IllegalArgumentException in words for people, where the trust file cannot be used
     */
    public static List<Check> run(ApiSettings settings) {
        List<Check> checks = new ArrayList<>();
        Reach reach = new Reach(settings.timeouts(), () -> Trust.context(settings.trustFile()));
        for (URI host : hosts(settings)) {
            checks.addAll(reach.towards(host));
        }
        if (!checks.stream().allMatch(Check::ok)) {
            return checks;
        }
        try (Wire wire = new Wire(settings)) {
            TokenSource tokens = new TokenSource(new TokenEndpoint(wire, settings), System::nanoTime);
            switch (tokens.token()) {
                case Grant.Granted granted -> {
                    checks.add(new Check(
                            Check.Step.TOKEN, true, settings.tokenUrl().getHost() + " gives a token"));
                    checks.addAll(permissions(new HttpRemoteApi(settings, wire, tokens)));
                }
                case Grant.Denied denied ->
                    checks.add(new Check(Check.Step.TOKEN, false, said(denied.detail(), denied.problem())));
            }
        }
        return checks;
    }

    /** The hosts to reach, each once. */
    private static List<URI> hosts(ApiSettings settings) {
        URI api = settings.baseUrl().resolve("/");
        URI token = settings.tokenUrl().resolve("/");
        return Stream.of(api, token).distinct().toList();
    }

    private static List<Check> permissions(RemoteApi api) {
        Answer<Page<Ticket>> tickets = api.listTickets(25, 0, UUID.randomUUID());
        Vin vin = tickets.body() == null
                ? EXAMPLE
                : tickets.body().rows().stream()
                        .flatMap(ticket -> ticket.entryVin().stream())
                        .findFirst()
                        .orElse(EXAMPLE);
        return List.of(
                check(Check.Step.TICKETS, tickets),
                check(Check.Step.ODOMETER, api.listOdometerRegistrations(vin, 1, 0, SortOrder.DESC, UUID.randomUUID())),
                check(Check.Step.EQUIPMENT, api.listUsedEquipment(null, 1, 0, UUID.randomUUID())));
    }

    private static <T> Check check(Check.Step step, Answer<Page<T>> answer) {
        if (answer.body() == null) {
            return new Check(step, false, said(answer.detail(), answer.problem()));
        }
        Long total = answer.body().total();
        return new Check(step, true, answer.detail() + (total == null ? "" : ", " + total + " in all"));
    }

    private static String said(String detail, @Nullable Problem problem) {
        if (problem == null) {
            return detail;
        }
        String words = Stream.of(problem.title(), problem.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        return words.isEmpty() ? detail : detail + ". The server says: " + words;
    }
}
