package app.werkbank.ui.paper;

/** One thing on a page; lengths in points from the upper left corner of the sheet. */
public sealed interface PaperItem {

    /**
     * One line of text.
     *
     * @param x its left end
     * @param baseline where its letters stand
     * @param size of the font
     */
    record Words(double x, double baseline, String text, double size, boolean bold, Shade shade) implements PaperItem {}

    /** A filled rectangle; a line is a thin one. */
    record Area(double x, double y, double width, double height, Shade shade) implements PaperItem {}

    /** A picture, stretched to a rectangle. */
    record Picture(double x, double y, double width, double height, PaperPicture pixels) implements PaperItem {}
}
