package app.werkbank.ui.paper;

import app.werkbank.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Lays a document out from top to bottom: headings, text, pictures and tables, over as many pages as it takes. */
public final class PaperComposer {
    /** Free on every side of a sheet; more than any printer leaves white. */
    public static final double MARGIN = 42;

    public static final double BODY = 9;

    private static final double TITLE = 16;
    private static final double HEADING = 11;
    private static final double LEADING = 1.35;
    private static final double FOOT = 20;
    private static final double CELL_GAP = 6;
    private static final double HAIR = 0.5;

    private final PaperFont font = PaperFont.get();
    private final PaperSize size;
    private final String title;
    private final List<List<PaperItem>> pages = new ArrayList<>();
    private double y;

    /** @param title on the first page, and in the foot of all */
    public PaperComposer(PaperSize size, String title) {
        this.size = size;
        this.title = title;
        newPage();
        text(title, TITLE, true, Shade.TEXT);
        space(2);
    }

    /** The width between the margins, in points. */
    public static double width(PaperSize size) {
        return size.width() - 2 * MARGIN;
    }

    /** The name of a part; it stays on one page with what follows it. */
    public PaperComposer heading(String text) {
        space(HEADING);
        need(4 * line(HEADING));
        text(text, HEADING, true, Shade.TEXT);
        space(2);
        return this;
    }

    /** A paragraph. */
    public PaperComposer line(String text) {
        text(text, BODY, false, Shade.TEXT);
        return this;
    }

    /** A paragraph that is read second. */
    public PaperComposer quiet(String text) {
        text(text, BODY, false, Shade.QUIET);
        return this;
    }

    /** A picture over the whole width. */
    public PaperComposer picture(PaperPicture picture, double height) {
        space(BODY);
        need(height);
        add(new PaperItem.Picture(MARGIN, y, width(size), height, picture));
        y += height;
        return this;
    }

    /** A table over the whole width. */
    public PaperComposer table(PaperTable table) {
        space(BODY);
        need(3 * line(BODY));
        head(table);
        for (PaperTable.Row row : table.rows()) {
            List<List<String>> cells = cells(table, row);
            double height = cells.stream().mapToInt(List::size).max().orElse(1) * line(BODY) + 4;
            if (y + height > bottom()) {
                newPage();
                head(table);
            }
            row(table, cells, row.strong(), row.strong() ? Shade.BREAKING : Shade.TEXT);
            y += height;
            add(new PaperItem.Area(MARGIN, y, width(size), HAIR, Shade.LINE));
        }
        return this;
    }

    /** The document, with a foot on every page. */
    public PaperDocument build(Texts texts, String made) {
        for (int i = 0; i < pages.size(); i++) {
            double baseline = size.height() - MARGIN;
            String count = texts.get("paper.page", i + 1, pages.size());
            double right = MARGIN + width(size) - font.width(count, BODY);
            String left = title + "  ·  " + made;
            pages.get(i)
                    .addAll(List.of(
                            new PaperItem.Area(MARGIN, baseline - FOOT + 6, width(size), HAIR, Shade.LINE),
                            words(MARGIN, baseline, left, BODY, false, Shade.QUIET),
                            words(right, baseline, count, BODY, false, Shade.QUIET)));
        }
        return new PaperDocument(title, size, pages);
    }

    private void head(PaperTable table) {
        double height = line(BODY) + 6;
        add(new PaperItem.Area(MARGIN, y, width(size), height, Shade.BAND));
        List<List<String>> titles =
                table.columns().stream().map(column -> List.of(column.title())).toList();
        y += 1;
        row(table, titles, true, Shade.TEXT);
        y += height - 1;
    }

    private List<List<String>> cells(PaperTable table, PaperTable.Row row) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            double room = table.columns().get(i).share() * width(size) - CELL_GAP;
            cells.add(font.wrap(row.cells().get(i), BODY, room));
        }
        return cells;
    }

    private void row(PaperTable table, List<List<String>> cells, boolean bold, Shade shade) {
        double x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            PaperTable.Column column = table.columns().get(i);
            double room = column.share() * width(size);
            double baseline = y + line(BODY);
            for (String text : cells.get(i)) {
                double left = column.right() ? x + room - CELL_GAP - font.width(text, BODY) : x + CELL_GAP / 2;
                add(words(left, baseline, text, BODY, bold, shade));
                baseline += line(BODY);
            }
            x += room;
        }
    }

    private void text(String text, double fontSize, boolean bold, Shade shade) {
        for (String line : font.wrap(text, fontSize, width(size))) {
            need(line(fontSize));
            y += line(fontSize);
            add(words(MARGIN, y - 0.3 * fontSize, line, fontSize, bold, shade));
        }
    }

    private PaperItem words(double x, double baseline, String text, double fontSize, boolean bold, Shade shade) {
        return new PaperItem.Words(x, baseline, font.printable(text), fontSize, bold, shade);
    }

    private void space(double points) {
        y += points;
    }

    private void need(double height) {
        if (y + height > bottom()) {
            newPage();
        }
    }

    private double bottom() {
        return size.height() - MARGIN - FOOT;
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        y = MARGIN;
    }

    private void add(PaperItem item) {
        pages.getLast().add(item);
    }

    private static double line(double fontSize) {
        return LEADING * fontSize;
    }
}
