package app.werkbank.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as it leaves, without deadlines.
 *
 * @param headers name to value, content type included
 * @param body null where the method sends none
 */
record WireRequest(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {

    WireRequest {
        headers = Map.copyOf(headers);
    }

    WireRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WireRequest(method, uri, more, body);
    }

    /** Method and path, for logs and details: without the query, which may carry a VIN. */
    String label() {
        return method + " " + uri.getPath();
    }
}
