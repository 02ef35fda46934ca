package app.werkbank.tour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How large the window of the tour is, in pixels, and so every picture of it. */
record PictureSize(int width, int height) {
    /** The smallest window that the screens are made for (screens.md 47). */
    static final String LEAST = "1280x720";

    private static final Pattern FORM = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    /** Reads {@code 1920x1080}. */
    static final class Converter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is no size such as " + LEAST);
            }
            return new PictureSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        }
    }
}
