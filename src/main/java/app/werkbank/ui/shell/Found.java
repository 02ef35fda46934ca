package app.werkbank.ui.shell;

/** One line of what the search at the top found. */
public sealed interface Found permits SearchSource.Hit, Command {

    /** What it is called. */
    String title();

    /** What tells it from others. */
    String detail();
}
