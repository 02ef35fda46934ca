package app.werkbank.data;

/** A file that cannot be read as a table at all; the message is one sentence for a person. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1L;

    public CsvException(String sentence) {
        super(sentence);
    }
}
