package app.werkbank.command;

/** A command could not do its work; the message is one clear sentence for the person (product: exit 1). */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public CommandFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What to tell the person. */
    public String sentence() {
        return sentence;
    }
}
