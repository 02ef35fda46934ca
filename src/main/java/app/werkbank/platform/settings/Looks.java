package app.werkbank.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * How the program appears.
 *
 * @param language the language tag, such as {@code nl} or {@code de-AT}; null follows the system
 * @param theme the colours
 * @param textScale the size of text in per cent, 100 to 200
 * @param targets how large the things to press are
 */
public record Looks(@Nullable String language, Theme theme, int textScale, Targets targets) {

    /** The colours; the first follows the operating system. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    /** Least size of a target: 24, 40 or 56 pixels (screens 43). */
    public enum Targets {
        MOUSE,
        TOUCH,
        GLOVE
    }

    public static final Looks DEFAULT = new Looks(null, Theme.SYSTEM, 100, Targets.MOUSE);

    /** @throws IllegalArgumentException where the scale is out of its range */
    public Looks {
        Range.check("text scale", textScale, 100, 200);
    }

    public Looks withLanguage(@Nullable String changed) {
        return new Looks(changed, theme, textScale, targets);
    }

    public Looks withTheme(Theme changed) {
        return new Looks(language, changed, textScale, targets);
    }

    public Looks withTextScale(int changed) {
        return new Looks(language, theme, changed, targets);
    }

    public Looks withTargets(Targets changed) {
        return new Looks(language, theme, textScale, changed);
    }
}
