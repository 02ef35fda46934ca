package app.werkbank.ui.paper;

import java.util.Locale;
import java.util.Set;

/** The two sizes of sheets; upright, in points of 1/72 inch. */
public enum PaperSize {
    A4(595.28, 841.89),
    LETTER(612, 792);

    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "PH", "CL", "CO");

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The size that offices of a region use. */
    public static PaperSize of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** The whole width, in points. */
    public double width() {
        return width;
    }

    /** The whole height, in points. */
    public double height() {
        return height;
    }
}
