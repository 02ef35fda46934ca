package app.werkbank.reference;

import java.util.List;
import java.util.Map;

/**
 * The body of a list.
 *
 * @param query the applied parameters, defaults included
 * @param total how many match over all pages
 */
record Page(Map<String, Object> query, List<?> result, long total) {}
