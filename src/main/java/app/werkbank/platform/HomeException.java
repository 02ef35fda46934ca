package app.werkbank.platform;

/** The data folder cannot be used; the sentence names the folder and the reason. */
public final class HomeException extends SentenceException {
    private static final long serialVersionUID = 1L;

    public HomeException(String sentence) {
        super(sentence);
    }

    public HomeException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
