package app.werkbank.data;

/** A cell that holds no usable value; the message says what is wrong and what is expected. */
public final class CellException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    public CellException(String column, String message) {
        super(message);
        this.column = column;
    }

    /** As a problem of the line that the cell stands in. */
    public RowProblem on(int line) {
        return new RowProblem(line, column, String.valueOf(getMessage()));
    }
}
