package app.werkbank.reference;

import app.werkbank.contract.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the plainest kind for the server's tests; holds every answer against the contract. */
final class Caller implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    static final String ODOMETER = "/v2/vehicles/odometer-registrations";
    static final String EQUIPMENT = "/v2/tickets/used-diagnostic-equipment";
    static final String TICKETS = "/v2/tickets/tickets";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ReferenceServer server;
    private String token = "";

    Caller(ReferenceServer server) {
        this.server = server;
    }

    /** @param text as it came, which may not be JSON */
    record Reply(int status, HttpResponse<String> response, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String target) throws IOException {
        return checked(send(request(target).GET()), "");
    }

    Reply post(String target, String body) throws IOException {
        return checked(send(json(target, body)), body);
    }

    Reply delete(String target) throws IOException {
        return checked(send(request(target).DELETE()), "");
    }

    /** For what is not to be held against the contract. */
    Reply raw(HttpRequest.Builder request) throws IOException {
        return reply(send(request));
    }

    HttpRequest.Builder json(String target, String body) {
        return request(target).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    /** With a good token. */
    HttpRequest.Builder request(String target) {
        if (token.isEmpty()) {
            token = token();
        }
        return bare(target).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder bare(String target) {
        return HttpRequest.newBuilder(URI.create(server.api() + target)).timeout(Duration.ofSeconds(20));
    }

    Reply form(String form) throws IOException {
        return checked(
                send(HttpRequest.newBuilder(server.tokenUrl())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))),
                form);
    }

    String token() {
        try {
            return form("grant_type=client_credentials&client_id=" + server.clientId() + "&client_secret="
                            + server.clientSecret())
                    .json()
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetToken() {
        token = "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A success keeps the contract in question and answer, a refusal in its answer. */
    private static Reply checked(HttpResponse<String> response, String body) {
        if (response.statusCode() < 300) {
            Contract.check(response, body);
        } else {
            Contract.checkAnswer(response);
        }
        return reply(response);
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response, response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
