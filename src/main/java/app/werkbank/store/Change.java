package app.werkbank.store;

import java.util.Map;
import java.util.Set;

/**
 * What one committed transaction changed.
 *
 * @param keys per table the VINs, ticket ids or names that were touched; an empty set where it was too many to list
 */
public record Change(Map<Table, Set<String>> keys) {

    /** Whether any row of the table changed. */
    public boolean touches(Table table) {
        return keys.containsKey(table);
    }

    /** Whether a row of the table that belongs to the key changed, or may have. */
    public boolean touches(Table table, String key) {
        Set<String> touched = keys.get(table);
        return touched != null && (touched.isEmpty() || touched.contains(key));
    }
}
