package app.werkbank.platform;

/** The data folder cannot be used; the message is one sentence for the person, naming the folder and the reason. */
public final class HomeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public HomeException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public HomeException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What to tell the person. */
    public String sentence() {
        return sentence;
    }
}
