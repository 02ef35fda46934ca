package app.werkbank.platform;

/** Something a person can understand and put right: the message is one clear sentence, and all that is shown of it. */
public abstract class SentenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    protected SentenceException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    protected SentenceException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What to tell the person. */
    public String sentence() {
        return sentence;
    }
}
