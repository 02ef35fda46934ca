package app.werkbank.api;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The remote API over HTTP: says for each operation of the contract
 * (src/test/resources/app/werkbank/contract/openapi.yaml) what goes onto the wire. Strict in what it sends, lenient in
 * what it reads. Safe for any number of threads.
 */
public final class HttpRemoteApi implements RemoteApi, AutoCloseable {

    private static final String ODOMETER = "/v2/vehicles/odometer-registrations";
    private static final String EQUIPMENT = "/v2/tickets/used-diagnostic-equipment";
    private static final String TICKETS = "/v2/tickets/tickets";

    private final ApiSettings settings;
    private final Wire wire;
    private final Caller caller;

    /**
     * Sends nothing yet. Reads the certificate stores where the connection is secured, some 100 ms.
     *
     * @throws IllegalArgumentException in words for people, where the trust file cannot be used
     */
    public HttpRemoteApi(ApiSettings settings) {
        this(settings, new Wire(settings));
    }

    private HttpRemoteApi(ApiSettings settings, Wire wire) {
        this(settings, wire, new TokenSource(new TokenEndpoint(wire, settings), System::nanoTime));
    }

    /** For the connection test, which looks at the token by itself. */
    HttpRemoteApi(ApiSettings settings, Wire wire, TokenSource tokens) {
        this.settings = settings;
        this.wire = wire;
        this.caller = new Caller(wire, tokens, settings);
    }

    @Override
    public Answer<Page<OdometerRegistration>> listOdometerRegistrations(
            Vin vin, int limit, long offset, SortOrder order, UUID requestId) {
        Map<String, String> query = paging(limit, offset);
        query.put("sort_by[created_at]", order.wire());
        query.put("vin", vin.text());
        return get(
                ODOMETER, query, false, requestId, body -> Reading.ofPage(body, ResourceReader.odometer(vin.text())));
    }

    @Override
    public Answer<OdometerRegistration> addOdometerRegistration(
            Vin vin, Kilometres value, UUID ticketId, UUID requestId) {
        if (!value.sendable()) {
            throw new IllegalArgumentException("the API takes " + Kilometres.LEAST + " to " + Kilometres.GREATEST
                    + ", not " + value.value() + " (seed: odometer-registrations)");
        }
        ObjectNode body = Json.object();
        body.put("value", value.value());
        body.put("vin", vin.text());
        body.put("ticket_id", ticketId.toString());
        return post(ODOMETER, body, false, requestId, ResourceReader.odometer(vin.text()));
    }

    @Override
    public Answer<OdometerRegistration> getOdometerRegistration(UUID id, UUID requestId) {
        return get(
                ODOMETER + "/" + id,
                Map.of(),
                false,
                requestId,
                body -> Reading.ofResource(body, ResourceReader.odometer("")));
    }

    @Override
    public Answer<Page<UsedEquipment>> listUsedEquipment(
            @Nullable UUID ticketId, int limit, long offset, UUID requestId) {
        Map<String, String> query = paging(limit, offset);
        if (ticketId != null) {
            query.put("ticket_id", ticketId.toString());
        }
        return get(EQUIPMENT, query, true, requestId, body -> Reading.ofPage(body, ResourceReader::equipment));
    }

    @Override
    public Answer<UsedEquipment> addUsedEquipment(UUID ticketId, int equipmentId, UUID requestId) {
        ObjectNode body = Json.object();
        body.put("ticket_id", ticketId.toString());
        body.put("diagnostic_equipment_id", equipmentId);
        return post(EQUIPMENT, body, true, requestId, ResourceReader::equipment);
    }

    @Override
    public Answer<UsedEquipment> getUsedEquipment(UUID ticketId, int equipmentId, UUID requestId) {
        return get(
                EQUIPMENT + "/" + ticketId + "/" + equipmentId,
                Map.of(),
                true,
                requestId,
                body -> Reading.ofResource(body, ResourceReader::equipment));
    }

    @Override
    public Answer<Removed> removeUsedEquipment(UUID ticketId, int equipmentId, UUID requestId) {
        WireRequest request =
                request("DELETE", EQUIPMENT + "/" + ticketId + "/" + equipmentId, Map.of(), requestId, null);
        Removed removed = new Removed(ticketId, equipmentId);
        return caller.call(new Operation<>(request, 204, true, heard -> Reading.ofRemoval(heard, removed)));
    }

    @Override
    public Answer<Page<Ticket>> listTickets(int limit, long offset, UUID requestId) {
        return get(
                TICKETS, paging(limit, offset), false, requestId, body -> Reading.ofPage(body, ResourceReader::ticket));
    }

    @Override
    public Answer<Ticket> getTicket(UUID id, UUID requestId) {
        return get(
                TICKETS + "/" + id,
                Map.of(),
                false,
                requestId,
                body -> Reading.ofResource(body, ResourceReader::ticket));
    }

    /** Breaks off the requests in flight: their answers are UNKNOWN. No call may follow. */
    @Override
    public void close() {
        wire.close();
    }

    private <T> Answer<T> get(
            String path,
            Map<String, String> query,
            boolean keyed,
            UUID requestId,
            Function<byte[], Reading<T>> reading) {
        WireRequest request = request("GET", path, query, requestId, null);
        return caller.call(new Operation<>(request, 200, keyed, heard -> reading.apply(heard.body())));
    }

    private <T> Answer<T> post(String path, ObjectNode body, boolean keyed, UUID requestId, ResourceReader<T> reader) {
        WireRequest request =
                request("POST", path, Map.of(), requestId, Json.write(body)).with("Content-Type", "application/json");
        return caller.call(new Operation<>(request, 201, keyed, heard -> Reading.ofResource(heard.body(), reader)));
    }

    private WireRequest request(
            String method, String path, Map<String, String> query, UUID requestId, byte @Nullable [] body) {
        StringBuilder uri = new StringBuilder(settings.baseUrl() + path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            uri.append(separator)
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
            separator = '&';
        }
        Map<String, String> headers = Map.of(
                "Accept", "application/json, application/problem+json",
                "User-Agent", "Werkbank",
                "X-Request-Id", requestId.toString());
        return new WireRequest(method, URI.create(uri.toString()), headers, body);
    }

    private static Map<String, String> paging(int limit, long offset) {
        if (limit < 0 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("a limit is 0 to " + MAX_LIMIT + " and an offset at least 0, not "
                    + limit + " and " + offset + " (seed: odometer-registrations)");
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(limit));
        query.put("offset", Long.toString(offset));
        return query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
