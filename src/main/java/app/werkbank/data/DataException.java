package app.werkbank.data;

/** A file could not be written or put back; the message is one sentence for a person. Nothing was changed. */
public final class DataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public DataException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public DataException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What to tell the person. */
    public String sentence() {
        return sentence;
    }
}
