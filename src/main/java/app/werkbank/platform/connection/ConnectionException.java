package app.werkbank.platform.connection;

import app.werkbank.platform.SentenceException;

/** A connection is not set up as it must be; the sentence names the setting or the variable. */
public final class ConnectionException extends SentenceException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String sentence) {
        super(sentence);
    }
}
