package app.werkbank.api;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the headers that matter: {@code Date} and {@code Retry-After}. What cannot be read is null. */
final class ReplyHeaders {

    private ReplyHeaders() {}

    static @Nullable Instant date(HttpHeaders headers) {
        return headers.firstValue("Date").map(ReplyHeaders::httpDate).orElse(null);
    }

    /**
     * How long the server asks to wait, never negative: seconds as they are; a date against the answer's own
     * {@code Date}, or {@code now} where it has none (F16).
     */
    static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        String text = headers.firstValue("Retry-After").map(String::strip).orElse("");
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant until = httpDate(text);
        if (until == null) {
            return null;
        }
        Instant date = date(headers);
        Duration wait = Duration.between(date == null ? now : date, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant httpDate(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
