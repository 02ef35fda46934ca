package app.werkbank.command;

import app.werkbank.platform.SentenceException;

/** A command could not do its work (exit 1). */
public final class CommandFailure extends SentenceException {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String sentence) {
        super(sentence);
    }

    public CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
