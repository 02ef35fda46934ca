package app.werkbank.ui;

/** What a person may wish the colours to be. */
public enum Theme {
    /** As the operating system is set, also when that changes while the program runs. */
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
}
