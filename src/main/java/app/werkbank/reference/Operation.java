package app.werkbank.reference;

/** The operations that the server knows, each with its method and the template of its path. */
public enum Operation {
    REQUEST_TOKEN("POST", "/oauth2/token"),
    LIST_ODOMETER_REGISTRATIONS("GET", "/v2/vehicles/odometer-registrations"),
    ADD_ODOMETER_REGISTRATION("POST", "/v2/vehicles/odometer-registrations"),
    GET_ODOMETER_REGISTRATION("GET", "/v2/vehicles/odometer-registrations/{odometer-registration-id}"),
    LIST_USED_EQUIPMENT("GET", "/v2/tickets/used-diagnostic-equipment"),
    ADD_USED_EQUIPMENT("POST", "/v2/tickets/used-diagnostic-equipment"),
    GET_USED_EQUIPMENT("GET", "/v2/tickets/used-diagnostic-equipment/{ticket-id}/{diagnostic-equipment-id}"),
    REMOVE_USED_EQUIPMENT("DELETE", "/v2/tickets/used-diagnostic-equipment/{ticket-id}/{diagnostic-equipment-id}"),
    LIST_TICKETS("GET", "/v2/tickets/tickets"),
    GET_TICKET("GET", "/v2/tickets/tickets/{ticket-id}");

    private final String method;
    private final String template;

    Operation(String method, String template) {
        this.method = method;
        this.template = template;
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    public String template() {
        return template;
    }

    /** What the path is about: {@code token}, {@code odometer}, {@code equipment} or {@code tickets}. */
    public String area() {
        if (this == REQUEST_TOKEN) {
            return "token";
        }
        if (template.contains("odometer")) {
            return "odometer";
        }
        return template.contains("equipment") ? "equipment" : "tickets";
    }

    /** Whether an API key is asked for where one is configured (seed: used-diagnostic-equipment). */
    boolean wantsApiKey() {
        return "equipment".equals(area());
    }

    /** Whether a page of rows is answered. */
    boolean isList() {
        return name().startsWith("LIST_");
    }
}
