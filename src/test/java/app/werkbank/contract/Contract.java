package app.werkbank.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;

/**
 * Holds what went over the wire against the OpenAPI contract in
 * src/test/resources/app/werkbank/contract/openapi.yaml.
 *
 * <p>Both sides are tested with it, the client for what it asks and the reference server for what it answers. Fields
 * that the contract does not name count as a failure.
 */
public final class Contract {

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(specification())
                    .withResolveCombinators(true)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
                            // The validator takes the shortest text of a float only; 182432.421875 is as good a
                            // float32.
                            .withLevel("validation.request.body.schema.format.float", Level.IGNORE)
                            .withLevel("validation.response.body.schema.format.float", Level.IGNORE)
                            .build())
                    .build();

    private Contract() {}

    /**
     * One request and its answer.
     *
     * @param target the path, with its query if there is one
     * @param requestBody empty where nothing was sent
     * @param responseBody empty where nothing came back
     */
    public record Exchange(
            String method,
            String target,
            Map<String, List<String>> requestHeaders,
            String requestBody,
            int status,
            Map<String, List<String>> responseHeaders,
            String responseBody) {

        /** The exchange behind an answer of the JDK's client; the body of its request has to be told again. */
        public static Exchange of(HttpResponse<String> response, String requestBody) {
            URI uri = response.uri();
            String query = uri.getRawQuery();
            return new Exchange(
                    response.request().method(),
                    query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query,
                    response.request().headers().map(),
                    requestBody,
                    response.statusCode(),
                    response.headers().map(),
                    Objects.requireNonNullElse(response.body(), ""));
        }
    }

    /** Fails with every message of the validator unless request and answer keep the contract. */
    public static void check(Exchange exchange) {
        refuse(exchange, VALIDATOR.validate(request(exchange), response(exchange)));
    }

    /** Like {@link #check(Exchange)}, straight from the JDK's client. */
    public static void check(HttpResponse<String> response, String requestBody) {
        check(Exchange.of(response, requestBody));
    }

    /** Fails unless the answer keeps the contract; the request may be wrong, as it is when a refusal is tested. */
    public static void checkAnswer(Exchange exchange) {
        refuse(
                exchange,
                VALIDATOR.validateResponse(
                        path(exchange), Request.Method.valueOf(exchange.method()), response(exchange)));
    }

    /** Like {@link #checkAnswer(Exchange)}, straight from the JDK's client. */
    public static void checkAnswer(HttpResponse<String> response) {
        checkAnswer(Exchange.of(response, ""));
    }

    /** Fails unless the request keeps the contract, whatever was answered. */
    public static void checkRequest(Exchange exchange) {
        refuse(exchange, VALIDATOR.validateRequest(request(exchange)));
    }

    private static void refuse(Exchange exchange, ValidationReport report) {
        List<String> errors = report.getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
        if (!errors.isEmpty()) {
            Assertions.fail(exchange.method() + " " + exchange.target() + " -> " + exchange.status()
                    + " breaks the contract:\n" + String.join("\n", errors) + "\nanswer: " + exchange.responseBody());
        }
    }

    private static Request request(Exchange exchange) {
        var builder = new SimpleRequest.Builder(exchange.method(), path(exchange));
        exchange.requestHeaders().forEach(builder::withHeader);
        int mark = exchange.target().indexOf('?');
        if (mark >= 0) {
            for (String pair : exchange.target().substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                builder.withQueryParam(decoded(name), decoded(value));
            }
        }
        if (!exchange.requestBody().isEmpty()) {
            builder.withBody(exchange.requestBody());
        }
        return builder.build();
    }

    private static Response response(Exchange exchange) {
        var builder = new SimpleResponse.Builder(exchange.status());
        exchange.responseHeaders().forEach(builder::withHeader);
        if (!exchange.responseBody().isEmpty()) {
            builder.withBody(exchange.responseBody());
        }
        return builder.build();
    }

    private static String path(Exchange exchange) {
        int mark = exchange.target().indexOf('?');
        return mark < 0 ? exchange.target() : exchange.target().substring(0, mark);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String specification() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
