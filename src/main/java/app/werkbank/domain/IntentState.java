package app.werkbank.domain;

/** Where an intent stands on its way to the server (sync.md: the life of an intent). */
public enum IntentState {
    /** In its undo window; nothing has left. */
    HELD,
    /** Waits for its turn. */
    QUEUED,
    /** A request may be on the wire; durable before the first byte leaves. */
    SENDING,
    /** The server has it. */
    CONFIRMED,
    /** The server certainly refused it. */
    REJECTED,
    /** It was sent and nobody knows with what outcome; the program reads until it knows. */
    IN_DOUBT,
    /** Only a person can tell. */
    NEEDS_USER,
    /** Taken back before anything left. */
    CANCELLED,
    /** Given up by a person; its payload is kept. */
    DISCARDED;

    /** Whether it still waits for the server or for a person; {@code pending} counts these. */
    public boolean pending() {
        return this == HELD || this == QUEUED || this == SENDING || this == IN_DOUBT || this == NEEDS_USER;
    }

    /**
     * Whether it can be taken back as if it had never been: nothing of it has left.
     *
     * @param tried whether a try to send it was ever begun
     */
    public boolean undoable(boolean tried) {
        return (this == HELD || this == QUEUED) && !tried;
    }

    /** Whether it does not go on without a person. */
    public boolean needsPerson() {
        return this == REJECTED || this == NEEDS_USER;
    }

    /** Whether nothing more can happen to it by itself. */
    public boolean settled() {
        return this == CONFIRMED || this == CANCELLED || this == DISCARDED;
    }
}
