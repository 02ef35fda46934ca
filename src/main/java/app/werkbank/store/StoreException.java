package app.werkbank.store;

import java.util.Objects;

/** The store could not do what was asked; the message is a sentence for people, the cause says the rest. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is, for those who must tell them apart. */
    public enum Kind {
        /** The disk, or the page limit, is full: nothing was written, earlier data is intact. */
        FULL,
        /** Another process held the file for longer than the busy timeout. */
        BUSY,
        /** The file or its folder cannot be written. */
        READ_ONLY,
        /** The file is no database, or a damaged one. */
        CORRUPT,
        /** The file was written by a newer program. */
        NEWER,
        /** The file holds the work of another account. */
        FOREIGN_ACCOUNT,
        /** The store is closed. */
        CLOSED,
        OTHER
    }

    private final Kind kind;

    public StoreException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** The sentence for people; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
