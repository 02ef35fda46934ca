package app.werkbank.ui.shell;

/**
 * Something that the program does when it is chosen in the search at the top.
 *
 * @param title what it does, in the language of the moment
 * @param detail the keys that do the same; empty where there are none
 * @param act does it, on the FX thread
 */
public record Command(String title, String detail, Runnable act) implements Found {}
