package app.werkbank.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.contract.Contract.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String LIST = "/v2/vehicles/odometer-registrations";
    private static final String ROW = """
        {"id":"497f6eca-6276-4993-bfeb-53cbbbba6f08","created_at":"2023-03-15T08:12:28Z","is_breaking":true,
         "value":182432.421875,"vin":"JH4KA7630PC007649"}\
        """;

    private static Exchange get(String target, int status, String type, String body) {
        return new Exchange(
                "GET",
                target,
                Map.of("Authorization", List.of("Bearer t")),
                "",
                status,
                Map.of("Content-Type", List.of(type)),
                body);
    }

    private static Exchange post(String target, String body, int status, String answer) {
        return new Exchange(
                "POST",
                target,
                Map.of("Authorization", List.of("Bearer t"), "Content-Type", List.of("application/json")),
                body,
                status,
                Map.of("Content-Type", List.of("application/json")),
                answer);
    }

    private static void refused(String word, Exchange exchange) {
        AssertionError error = assertThrows(AssertionError.class, () -> Contract.check(exchange));
        assertTrue(error.getMessage().contains(word), error.getMessage());
    }

    @Test
    void whatTheSeedsShowPasses() {
        Contract.check(get(LIST + "/497f6eca-6276-4993-bfeb-53cbbbba6f08", 200, "application/json", ROW));
        Contract.check(get(
                LIST + "?vin=JH4KA7630PC007649&limit=25&offset=0&sort_by%5Bcreated_at%5D=asc",
                200,
                "application/json",
                "{\"query\":{\"limit\":25,\"offset\":0,\"sort_by\":{\"created_at\":\"asc\"}},\"result\":[" + ROW
                        + "],\"total\":3255}"));
        Contract.check(post(
                LIST,
                "{\"value\":182432.42,\"vin\":\"JH4KA7630PC007649\","
                        + "\"ticket_id\":\"595be628-f6f2-4262-9c10-6389c6c4a5b8\"}",
                201,
                ROW));
        Contract.check(post(
                "/v2/tickets/used-diagnostic-equipment",
                "{\"ticket_id\":\"595be628-f6f2-4262-9c10-6389c6c4a5b8\",\"diagnostic_equipment_id\":12}",
                201,
                """
                {"ticket_id":"595be628-f6f2-4262-9c10-6389c6c4a5b8","diagnostic_equipment_id":12,
                 "name":"","version":null}
                """));
        Contract.check(get(
                LIST + "?vin=JH4KA7630PC007649",
                400,
                "application/problem+json",
                "{\"type\":\"/problems/violations\",\"title\":\"Bad request\",\"status\":400,\"violations\":[{}]}"));
    }

    @Test
    void aWrongQuestionIsRefused() {
        String page = "{\"result\":[],\"total\":0}";
        refused("limit", get(LIST + "?vin=JH4KA7630PC007649&limit=1001", 200, "application/json", page));
        refused("vin", get(LIST, 200, "application/json", page));
        refused("vin", get(LIST + "?vin=SHORT", 200, "application/json", page));
        refused("page", get(LIST + "?vin=JH4KA7630PC007649&page=2", 200, "application/json", page));
        refused("value", post(LIST, "{\"vin\":\"JH4KA7630PC007649\",\"value\":0.5}", 201, ROW));
        refused("ticket_id", post(LIST, "{\"vin\":\"JH4KA7630PC007649\",\"value\":5}", 201, ROW));
    }

    @Test
    void aWrongAnswerIsRefused() {
        String path = LIST + "/497f6eca-6276-4993-bfeb-53cbbbba6f08";
        refused("is_breaking", get(path, 200, "application/json", ROW.replace("true", "\"yes\"")));
        refused("created_at", get(path, 200, "application/json", ROW.replace("2023-03-15T08:12:28Z", "yesterday")));
        refused("ticket_id", get(path, 200, "application/json", ROW.replace("\"vin\"", "\"ticket_id\":1,\"vin\"")));
        refused("text/html", get(path, 200, "text/html", ROW));
        refused("total", get(LIST + "?vin=JH4KA7630PC007649", 200, "application/json", "{\"query\":{},\"result\":[]}"));
        refused(
                "version",
                post(
                        "/v2/tickets/used-diagnostic-equipment",
                        "{\"ticket_id\":\"595be628-f6f2-4262-9c10-6389c6c4a5b8\",\"diagnostic_equipment_id\":12}",
                        201,
                        "{\"ticket_id\":\"595be628-f6f2-4262-9c10-6389c6c4a5b8\",\"diagnostic_equipment_id\":12,"
                                + "\"name\":\"x\",\"version\":\"\"}"));
    }
}
