package app.werkbank.ui.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the one sentence at the bottom of the window says; always true (screens.md 39). */
public sealed interface StatusSentence {

    /** Nothing was ever read or sent. */
    record NeverSynced() implements StatusSentence {}

    /** Nothing waits. */
    record AllSent(Instant at) implements StatusSentence {}

    /**
     * Some wait for the next try.
     *
     * @param nextTry when that is; null where they wait for the network
     */
    record Waiting(int changes, @Nullable Instant nextTry) implements StatusSentence {}

    /** Some wait their turn, with nothing in the way. */
    record Queued(int changes) implements StatusSentence {}

    /** Some are in their undo window. */
    record Held(int changes) implements StatusSentence {}

    record Sending(int changes) implements StatusSentence {}

    /** The outcome of some is unknown, and the program is reading until it knows. */
    record Checking(int changes) implements StatusSentence {}

    /** Only a person can help. */
    record NeedsYou(int changes) implements StatusSentence {}

    /** @param fraction how far it is, 0 to 1; negative where nobody knows */
    record Pulling(double fraction) implements StatusSentence {}

    /** Sending has stopped until something is put right. */
    record Paused(Reason reason, int changes) implements StatusSentence {}

    /** Why sending has stopped. */
    enum Reason {
        /** The server does not know these credentials any more. */
        CREDENTIALS,
        /** The server's certificate is not trusted. */
        CERTIFICATE,
        /** A proxy wants a login. */
        PROXY,
        /** The account may not do this. */
        FORBIDDEN,
        /** The server wants a newer program. */
        OUTDATED,
        /** The server has asked to wait, or the day's requests are used up. */
        QUOTA,
        /** The server keeps failing. */
        SERVER_DOWN
    }
}
