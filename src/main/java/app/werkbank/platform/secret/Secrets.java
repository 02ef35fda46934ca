package app.werkbank.platform.secret;

import java.util.Optional;

/**
 * One place where secrets are kept. What goes wrong is an answer, not an exception, because a key store that is not
 * there is ordinary. Not to be called on the FX thread.
 */
public interface Secrets {

    /** What the place knows. */
    sealed interface Answer {}

    record Found(Secret secret) implements Answer {}

    record Missing() implements Answer {}

    /** @param why the reason in a few words, for the log and for folded-out details */
    record Unavailable(String why) implements Answer {}

    /** Reads the secret of a connection. */
    Answer read(String connection, Secret.Kind kind);

    /** Keeps a secret in place of an earlier one; answers why that could not be done, empty where it was. */
    Optional<String> keep(String connection, Secret.Kind kind, Secret secret);

    /** Forgets a secret; one that was not there is forgotten as well. Answers why that could not be done. */
    Optional<String> forget(String connection, Secret.Kind kind);
}
