package app.werkbank.bench;

import app.werkbank.reference.ReferenceServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The least that a client can do: the same requests as the program's, and no look at what comes back. */
final class BareClient implements AutoCloseable {
    /** As many at a time as the program has lanes. */
    private static final int LANES = 4;

    private static final String ODOMETER = "/v2/vehicles/odometer-registrations";

    private final URI api;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);

    BareClient(ReferenceServer server) throws IOException, InterruptedException {
        api = server.api();
        String form = "grant_type=client_credentials&client_id=" + server.clientId() + "&client_secret="
                + server.clientSecret();
        String answer = http.send(
                        HttpRequest.newBuilder(server.tokenUrl())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        token = new ObjectMapper().readTree(answer).required("access_token").asText();
    }

    /** One page of the history of a vehicle, the longest that there is. */
    Callable<Integer> page(String vin) {
        HttpRequest request = request(ODOMETER + "?limit=1000&offset=0&sort_by%5Bcreated_at%5D=asc&vin=" + vin)
                .build();
        return () -> success(http.send(request, BodyHandlers.ofByteArray()), 200);
    }

    /** One registration. */
    Callable<Integer> post(String vin, long km, UUID ticket) {
        String body = "{\"value\":%d,\"vin\":\"%s\",\"ticket_id\":\"%s\"}".formatted(km, vin, ticket);
        HttpRequest request = request(ODOMETER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return () -> success(http.send(request, BodyHandlers.ofByteArray()), 201);
    }

    /** Makes all of the requests. @return bytes that came back */
    long make(List<Callable<Integer>> requests) throws InterruptedException, ExecutionException {
        long bytes = 0;
        for (Future<Integer> answer : lanes.invokeAll(new ArrayList<>(requests))) {
            bytes += answer.get();
        }
        return bytes;
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(api.resolve(target))
                .header("Authorization", "Bearer " + token)
                .header("X-Request-Id", UUID.randomUUID().toString());
    }

    private static int success(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("wanted " + status + ", came " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length;
    }

    @Override
    public void close() {
        lanes.shutdownNow();
        http.close();
    }
}
