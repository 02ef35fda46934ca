package app.werkbank.ui.settings;

import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import java.util.List;
import java.util.Set;

/** Tries out and sets up connections; implemented by the composition root. Every method may block: not for the FX thread. */
public interface Connector {

    /**
     * Tries a connection out; only reads.
     *
     * @return the steps taken, in their order; it ends at the first failure of the network or the token
     * @throws SentenceException where it cannot even be tried
     */
    List<TestStep> test(ConnectionValues values) throws SentenceException;

    /** How these values stand to the connection in use (sync rule 13). */
    Identity compare(ConnectionValues values);

    /** How many entries of the connection in use are not sent. */
    long unfinished();

    /** Where secrets can be kept on this machine, the best place first; the session is always among them. */
    Set<SecretsKept> places();

    /**
     * Keeps the connection and its secrets, and goes over to it.
     *
     * @param sameService whether the work that waits belongs to the new credentials too; matters only where
     *     {@link #compare} says {@link Identity#CHANGED}
     * @throws SentenceException where that could not be done; then nothing has changed
     */
    void connect(ConnectionValues values, SecretsKept kept, boolean sameService) throws SentenceException;

    /** How entered values stand to the connection in use. */
    enum Identity {
        /** There is none in use, or it is the demo: a new one is set up. */
        FIRST,
        /** The same service and client id. */
        SAME,
        /** Another address or client id: the person says whether it is the same service. */
        CHANGED
    }
}
