package app.werkbank.sync.sim;

/**
 * What a person, another technician, or the world does at a time.
 *
 * @param at simulated ms from the start
 * @param a and {@code b}: what the kind needs; see there
 */
public record Step(long at, Kind kind, long a, long b) {

    /** The kinds of steps. An "entry a" is the a-th that was made so far, counted round. */
    public enum Kind {
        /** Vehicle a, b metres on the odometer. */
        READING,
        /** Ticket a, equipment b. */
        ADD,
        REMOVE,
        /** Entry a. */
        UNDO,
        DISCARD,
        UNDO_DISCARD,
        RETRY,
        SEND_ANYWAY,
        PICK,
        KEEP_AS_NOTE,
        /** Entry a becomes b metres. */
        EDIT,
        SEND_NOW,
        SYNC_NOW,
        /** Off for a ms. */
        SWITCH_OFF,
        OPEN_VEHICLE,
        SHOW_TICKET,
        /** Another technician: vehicle a, b metres; ticket a, equipment b. */
        OTHERS_READING,
        OTHERS_ADD,
        OTHERS_REMOVE,
        /** Ticket a leaves in_progress (b = 0) or returns to it (b = 1). */
        TICKET_STATE,
        /** No network for a ms. */
        OFFLINE,
        /** 503 for a ms. */
        STORM,
        /** 403 for a ms on group b. */
        FORBIDDEN,
        /** 429 for a ms on group b, asking to wait 20 s. */
        THROTTLED,
        /** 401 for a ms. */
        SIGNED_OUT,
        /** HTML for a ms. */
        PORTAL,
        /** The local clock jumps by a ms. */
        CLOCK_JUMP,
        /** The store refuses to write for a ms. */
        STORE_FAILS,
        /** The program dies and is back after a ms. */
        CRASH,
        /** A person closes the program, and opens it again after a ms. */
        CLOSE,
        /** The store is copied. */
        BACKUP,
        /** The program dies and its data are lost; the last copy is put back after a ms. */
        RESTORE,
        /** From the start: a page of a list has a rows. */
        PAGE_ROWS,
        /** From the start: the server rounds to a metres. */
        ROUNDED,
        /** From the start: the clock that tells the date of an answer is a ms ahead of the one that dates its rows. */
        GATEWAY_CLOCK,
        /** The story goes on until the last look for second copies is over. */
        A_DAY_LATER;

        public boolean entry() {
            return this == READING || this == ADD || this == REMOVE;
        }
    }

    String line() {
        return "at " + at + " " + kind + " " + a + " " + b;
    }
}
