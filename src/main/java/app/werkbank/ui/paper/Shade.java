package app.werkbank.ui.paper;

/** The few colours on paper, on white whatever the theme; each can be told apart in a greyscale print. */
public enum Shade {
    TEXT(0x16191D),
    QUIET(0x55595F),
    LINE(0xC4C8CE),
    BAND(0xEEF1F4),
    BREAKING(0xB84E00);

    private final int rgb;

    Shade(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue, eight bits each. */
    public int rgb() {
        return rgb;
    }
}
