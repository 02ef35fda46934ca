package app.werkbank.store;

/** How an attempt ended (sync.md: what an answer means). */
public enum AttemptOutcome {
    /** The server has it. */
    CONFIRMED,
    /** Certain that nothing happened; worth trying again. */
    NOT_SENT,
    /** Certain refusal. */
    REJECTED,
    /** Nobody knows. */
    UNKNOWN,
    /** 201 without a readable body. */
    COMMITTED_UNREAD,
    /** Unknown before; a complete reading proved that the server never had it. */
    ABSENT
}
