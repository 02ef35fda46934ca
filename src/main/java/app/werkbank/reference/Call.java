package app.werkbank.reference;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, read completely.
 *
 * @param path the texts of the path's parameters
 * @param rawQuery as it came, null where the target had none
 * @param faults those that bend the rules of this one call; mostly empty
 */
record Call(
        Operation operation,
        Map<String, String> path,
        @Nullable String rawQuery,
        Headers headers,
        String body,
        List<Fault> faults) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    String pathText(String name) {
        String text = path.get(name);
        if (text == null) {
            throw new IllegalStateException(operation + " has no path parameter " + name);
        }
        return text;
    }

    /** @throws Refusal 415 where the body was not sent as this media type */
    void requireContentType(String wanted) {
        String given =
                header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals(given)) {
            throw Refusal.unsupportedMediaType(wanted);
        }
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
    }

    <T extends Fault> Optional<T> fault(Class<T> kind) {
        return Fault.find(faults, kind);
    }
}
