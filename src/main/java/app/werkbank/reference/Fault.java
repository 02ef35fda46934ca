package app.werkbank.reference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that goes wrong with one request. Several may be combined, for instance a {@link Delay} and a {@link Cut}.
 */
public sealed interface Fault {

    /** The connection is closed, and no complete answer arrives. */
    enum Cut implements Fault {
        /** Before the body of the request was read; nothing is processed. */
        WHILE_RECEIVING,
        /** After the request was read; nothing is processed. */
        BEFORE,
        /** After the request was processed and what it wrote is committed; nothing is answered. */
        AFTER,
        /** In the middle of the answer's body, of which {@code Content-Length} promised more. */
        TRUNCATED,
        /** After a complete answer that promised to keep the connection. */
        STALE
    }

    /** The request is processed, but its answer stops: before its headers, or in the middle of its body; then a cut. */
    record Silence(boolean afterHeaders, Duration time) implements Fault {}

    /** Processing starts later. */
    record Delay(Duration time) implements Fault {}

    /** The connection is cut at once, and the request is processed later all the same. */
    record LateCommit(Duration after) implements Fault {}

    /** Something between client and server answers; nothing is processed. */
    record Instead(int status, Map<String, String> headers, String contentType, String body) implements Fault {}

    /** The request is processed, but a problem with this status is answered. */
    record Overruled(int status) implements Fault {}

    /** A success is answered with another status; with 204 and 304 it loses its body. */
    record OtherStatus(int status) implements Fault {}

    /** What the answer's body is instead of what it should be. */
    enum Content implements Fault {
        EMPTY,
        /** The right text, called {@code text/plain}. */
        WRONG_TYPE,
        /** Half of the JSON, with a {@code Content-Length} that says so. */
        HALF_JSON,
        /** The right JSON with 32 MiB of blanks behind it. */
        HUGE,
        /** The same, packed with gzip though nobody asked for it. */
        GZIP_BOMB,
        /** Unknown fields, an unknown state, numbers as text, fields that are missing instead of null. */
        ODD_FIELDS,
        /** Violations as texts and nested objects instead of the usual shape. */
        VIOLATION_SHAPES
    }

    /** What is wrong with a page of rows. */
    enum Page implements Fault {
        NO_TOTAL,
        /** One more than there are. */
        WRONG_TOTAL,
        NO_QUERY,
        /** Sorted the other way round than was asked. */
        IGNORED_SORT,
        /** Filters are echoed and not applied. */
        IGNORED_FILTER,
        /** The first row comes twice. */
        REPEATED_ROW,
        /** The last row is missing, though counted. */
        MISSING_ROW,
        /** As if a row had been removed between the pages: all but the first page start one row later. */
        SHIFTED
    }

    /** A page has at most this many rows, and says that this was the limit. */
    record Clamped(int limit) implements Fault {}

    /** A list that does not yet know what is younger than this. */
    record Lag(Duration age) implements Fault {}

    /** {@code created_at} is this much later than the clock of the answer's {@code Date} header; may be negative. */
    record Skew(Duration by) implements Fault {}

    /** What happens to a write besides. */
    enum Write implements Fault {
        /** It is processed twice, as by a gateway that resends; the second answer is thrown away. */
        TWICE,
        /** The value is rounded to whole kilometres. */
        ROUNDED
    }

    /** What somebody else does a moment before a write is processed. */
    enum Meanwhile implements Fault {
        /** The back office closes the ticket that the write is about. */
        TICKET_CLOSED,
        /** Another technician registers the same value of the same vehicle. */
        SAME_REGISTERED
    }

    /** The first of a kind. */
    static <T extends Fault> Optional<T> find(List<Fault> faults, Class<T> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
