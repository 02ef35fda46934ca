package app.werkbank.ui.paper;

import java.util.Arrays;

/** A picture as its pixels, row by row, each alpha, red, green and blue of eight bits; bound to no toolkit. */
public record PaperPicture(int width, int height, int[] argb) {

    /** @throws IllegalArgumentException where there are not width times height pixels */
    public PaperPicture {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    width + " x " + height + " pixels are not " + argb.length + ", which were given");
        }
        argb = argb.clone();
    }

    @Override
    public int[] argb() {
        return argb.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperPicture picture
                && width == picture.width
                && height == picture.height
                && Arrays.equals(argb, picture.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return "a picture of " + width + " x " + height + " pixels";
    }
}
