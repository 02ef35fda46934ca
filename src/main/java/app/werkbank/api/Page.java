package app.werkbank.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the server's order. Whether it is part of a complete read is for sync to judge (sync rule 9).
 *
 * @param rows those that have their key; fields may be missing or unknown (fault F31)
 * @param total how many match over all pages; null where the server sent none that is a whole number of at least 0
 * @param query the applied parameters as the server echoed them, raw: perhaps empty, perhaps with other keys; values
 *     are String, BigDecimal, Boolean, Map, List or null
 * @param unreadable how many items of the page were no row at all: without their key, or an odometer registration
 *     without a value. More than 0: the page proves neither presence nor absence of anything it does not show
 */
public record Page<T>(List<T> rows, @Nullable Long total, Map<String, @Nullable Object> query, int unreadable) {

    public Page {
        rows = List.copyOf(rows);
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        if (unreadable < 0) {
            throw new IllegalArgumentException("unreadable is a count of at least 0, not " + unreadable);
        }
    }
}
