package app.werkbank.sync.sim;

/**
 * What goes wrong with one request.
 *
 * @param write whether it is counted among the writes, or else among the reads
 * @param nth of them, from 0
 * @param arg what the kind needs: ms, seconds, a status, rows
 */
public record Fault(boolean write, int nth, Kind kind, long arg) {

    /** The kinds of trouble that one request can have. */
    public enum Kind {
        /** It happened, and the answer is lost; the client gives up after {@code arg} ms. */
        LOST_ANSWER,
        /** It never arrived; the client gives up after {@code arg} ms. */
        NEVER_ARRIVED,
        /** The client gives up after 5 s, and it happens {@code arg} seconds later, within the grace time. */
        LATE_COMMIT,
        /** The same, after the grace time. */
        COMMIT_AFTER_GRACE,
        /** A 5xx, and nothing happened. */
        FAILED_BEFORE,
        /** A 5xx, though it happened. */
        FAILED_AFTER,
        /** Refused with the status {@code arg}; nothing happened. */
        REFUSED,
        /** A page of HTML from somebody else. */
        HTML,
        /** The documented status, without a readable body. */
        UNREADABLE,
        /** 202; it happened if {@code arg} is 1. */
        ACCEPTED,
        NOT_CONNECTED,
        NO_TOKEN,
        /** 401 again after renewal. */
        SIGNED_OUT,
        /** A list that could not read {@code arg} of its rows. */
        CUT,
        /** A list without its last {@code arg} rows, its total as it should be. */
        FEWER,
        /** A total {@code arg} too high. */
        WRONG_TOTAL,
        NO_TOTAL,
        /** The limit is brought down to {@code arg}, and said so. */
        CLAMPED,
        /** A list as it was {@code arg} seconds ago. */
        LAGGING,
        /** The first row twice, the last one missing. */
        DOUBLE,
        /** Newest first, whatever was asked. */
        TURNED_ROUND,
        /** Slow, but it arrives: {@code arg} ms. */
        SLOW
    }

    String line() {
        return (write ? "write " : "read ") + nth + " " + kind + " " + arg;
    }
}
