package app.werkbank.command;

/** How a command ended, as the system sees it (README: commands). */
public final class ExitCode {
    public static final int DONE = 0;
    /** Standard output has {@code {"error": "one clear sentence"}}. */
    public static final int FAILED = 1;

    public static final int USAGE = 2;
    /** Done in part; the JSON says what was not. */
    public static final int PARTLY = 3;

    private ExitCode() {}
}
