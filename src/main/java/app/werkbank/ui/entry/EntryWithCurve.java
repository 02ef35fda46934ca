package app.werkbank.ui.entry;

import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.ChartSeries;
import app.werkbank.ui.chart.MiniCurve;
import app.werkbank.ui.control.WidthFirst;

/**
 * The entry with a small curve of the last readings at its right, where there is room for both; the curve never makes
 * the whole higher than the entry needs, nor the entry narrower than it can be read.
 */
public final class EntryWithCurve extends WidthFirst {
    private static final double CURVE_WIDTH = 280;
    private static final double CURVE_HEIGHT = 112;
    private static final double GAP = 16;
    private static final double LEAST_ENTRY = 480;

    private final OdometerEntryPane entry;
    private final MiniCurve curve;

    public EntryWithCurve(OdometerEntryPane entry, OdometerEntryViewModel model, Texts texts) {
        this.entry = entry;
        this.curve = new MiniCurve(texts);
        model.basisProperty()
                .subscribe(basis -> curve.seriesProperty().set(basis == null ? ChartSeries.EMPTY : basis.curve()));
        curve.ghostProperty().bind(model.ghostProperty());
        getChildren().addAll(entry, curve);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_ENTRY;
    }

    @Override
    protected double contentHeight(double width) {
        double height = entry.prefHeight(entryWidth(width));
        return roomFor(width) ? Math.max(height, CURVE_HEIGHT) : height;
    }

    @Override
    protected void layoutContent(double x, double y, double width, double height) {
        entry.resizeRelocate(x, y, entryWidth(width), height);
        curve.setVisible(roomFor(width));
        curve.resizeRelocate(x + width - CURVE_WIDTH, y, CURVE_WIDTH, CURVE_HEIGHT);
    }

    private static double entryWidth(double width) {
        return roomFor(width) ? width - CURVE_WIDTH - GAP : width;
    }

    private static boolean roomFor(double width) {
        return width >= LEAST_ENTRY + GAP + CURVE_WIDTH;
    }
}
