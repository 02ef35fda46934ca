package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.ScanDetector;
import app.werkbank.ui.Texts;
import app.werkbank.ui.outbox.IntentWords;
import app.werkbank.ui.paper.PaperComposer;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperItem;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperText;
import app.werkbank.ui.paper.Shade;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels for equipment, to be cut apart: a QR code that a scanner types into the program ({@link ScanDetector}), and for
 * people the name, the version and the number.
 */
record LabelSheet(Texts texts) {
    private static final int COLUMNS = 3;
    private static final int ROWS = 9;
    private static final double CODE = 60;
    private static final double INSIDE = 8;
    private static final double HAIR = 0.4;
    private static final double NAME = 10;
    private static final double SMALL = 8;
    private static final int NAME_LINES = 3;

    /** As many pages as it takes, in the order given. */
    PaperDocument compose(List<Equipment> equipment, PaperSize size) {
        List<List<PaperItem>> pages = new ArrayList<>();
        double width = PaperComposer.width(size) / COLUMNS;
        double height = (size.height() - 2 * PaperComposer.MARGIN) / ROWS;
        for (int i = 0; i < equipment.size(); i++) {
            int place = i % (COLUMNS * ROWS);
            if (place == 0) {
                pages.add(new ArrayList<>());
            }
            double x = PaperComposer.MARGIN + place % COLUMNS * width;
            double y = PaperComposer.MARGIN + Math.floorDiv(place, COLUMNS) * height;
            label(pages.getLast(), equipment.get(i), x, y, width, height);
        }
        return new PaperDocument(texts.get("equipment.labels"), size, pages);
    }

    private void label(List<PaperItem> page, Equipment equipment, double x, double y, double width, double height) {
        frame(page, x, y, width, height);
        code(page, equipment, x + INSIDE, y + (height - CODE) / 2);
        IntentWords words = new IntentWords(texts);
        double left = x + 2 * INSIDE + CODE;
        double room = width - CODE - 3 * INSIDE;
        List<String> name = PaperText.lines(words.name(equipment), NAME, room);
        double baseline = y + (height - CODE) / 2 + NAME;
        for (String line : name.subList(0, Math.min(NAME_LINES, name.size()))) {
            page.add(new PaperItem.Words(left, baseline, line, NAME, true, Shade.TEXT));
            baseline += 1.2 * NAME;
        }
        String version = PaperText.lines(words.version(equipment), SMALL, room).getFirst();
        page.add(new PaperItem.Words(left, baseline, version, SMALL, false, Shade.QUIET));
        String number = texts.get("equipment.number", Integer.toString(equipment.id()));
        page.add(new PaperItem.Words(
                left, y + (height + CODE) / 2 - 2, PaperText.printable(number), SMALL, false, Shade.TEXT));
    }

    /** Where to cut. */
    private static void frame(List<PaperItem> page, double x, double y, double width, double height) {
        page.add(new PaperItem.Area(x, y, width, HAIR, Shade.LINE));
        page.add(new PaperItem.Area(x, y + height - HAIR, width, HAIR, Shade.LINE));
        page.add(new PaperItem.Area(x, y, HAIR, height, Shade.LINE));
        page.add(new PaperItem.Area(x + width - HAIR, y, HAIR, height, Shade.LINE));
    }

    /** Each row's dark modules as rectangles, so that the code is sharp at any resolution. */
    private static void code(List<PaperItem> page, Equipment equipment, double x, double y) {
        ByteMatrix modules = modules(ScanDetector.EQUIPMENT_PREFIX + equipment.id());
        double module = CODE / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            int from = 0;
            for (int column = 0; column <= modules.getWidth(); column++) {
                boolean dark = column < modules.getWidth() && modules.get(column, row) == 1;
                if (!dark) {
                    if (column > from) {
                        page.add(new PaperItem.Area(
                                x + from * module, y + row * module, (column - from) * module, module, Shade.TEXT));
                    }
                    from = column + 1;
                }
            }
        }
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a label: " + text, e);
        }
    }
}
