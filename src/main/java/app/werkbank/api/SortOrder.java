package app.werkbank.api;

/**
 * The direction in which a list of odometer registrations is sorted by {@code created_at} (seed:
 * odometer-registrations).
 */
public enum SortOrder {
    ASC("asc"),
    DESC("desc");

    private final String wire;

    SortOrder(String wire) {
        this.wire = wire;
    }

    /** The word the API uses. */
    public String wire() {
        return wire;
    }
}
