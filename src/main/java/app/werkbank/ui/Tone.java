package app.werkbank.ui;

import java.util.Locale;

/** What a piece of the screen means; always beside a shape and a word that say the same. */
public enum Tone {
    /** Nothing in particular. */
    NEUTRAL,
    /** For your information. */
    INFO,
    /** It went well, or the server has it. */
    SUCCESS,
    /** Look at it when you can; also a reading that would break the trend. */
    WARNING,
    /** It did not work, or a person is needed. */
    DANGER,
    /** A reading lower than the one before it. */
    BREAKING;

    /** The style class that gives a control this tone, e.g. {@code tone-warning}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
