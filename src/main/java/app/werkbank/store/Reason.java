package app.werkbank.store;

/** Why an intent stands where it stands, where the state alone does not say it. */
public enum Reason {
    /** The server refused it; its problem is kept with the attempt. */
    REFUSED,
    /** The ticket is not in progress any more (fault F30). */
    TICKET_NOT_IN_PROGRESS,
    /** The ticket is gone on the server. */
    TICKET_GONE,
    /** Its answer was lost: the program reads until it knows. */
    ANSWER_LOST,
    /** The program ended while it was being sent. */
    ENDED_WHILE_SENDING,
    /** The server said it was created, but what it created could not be read. */
    COMMITTED_UNREAD,
    /** Sent again or taken back while an earlier answer is unknown: read once more after the grace time. */
    VERIFYING,
    /** Several rows of the server could be this one. */
    SEVERAL_CANDIDATES,
    /** One row could be this one, but its time or its value does not fit. */
    DOUBTFUL_CANDIDATE,
    /** A later reading of the vehicle is already there; sending this one will mark a break. */
    LATER_READING,
    /** Came back with a restored backup or a rescued journal. */
    RESTORED,
    /** The server already held this very registration for another entry. */
    EXISTING_REGISTRATION,
    /** Taken back by its opposite before anything was sent. */
    COALESCED,
    /** Undone or discarded by a person. */
    TAKEN_BACK,
    /** Kept as a note instead of being sent. */
    KEPT_AS_NOTE
}
