// Over 300 lines: a chart is used with wheel, mouse and keys, and these are made by hand here.
package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class OdometerChartTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-04-02T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private final Texts texts = new Texts(Locale.UK, CLOCK);
    private final OdometerChart chart = Fx.get(() -> new OdometerChart(texts));

    @BeforeEach
    void show() {
        Fx.show(() -> new StackPane(chart), 900, 400);
        Fx.run(() -> chart.seriesProperty().set(Histories.ordinary()));
        Fx.settle();
    }

    @Test
    void theWheelZoomsAboutThePointerAndADoubleClickShowsEverythingAgain() {
        Plot before = plot();
        double px = before.left + 0.7 * before.columns();
        long under = before.timeAt(px);
        wheel(px, 120);
        assertTrue(plot().window.span() < before.window.span() / 1.9);
        assertEquals(px, plot().x.pixel(under), 1);
        click(px, 200, 2);
        assertEquals(before.window, plot().window);
        wheel(px, -120);
        assertEquals(before.window, plot().window, "nothing beyond the whole");
    }

    @Test
    void aSpanIsDrawnOnTheWholeAndADragMovesWhatIsInView() {
        Plot whole = plot();
        drag(whole.left + 100, whole.left + 300, false);
        Plot close = plot();
        assertEquals(whole.timeAt(whole.left + 100), close.window.from(), 1);
        assertEquals(whole.timeAt(whole.left + 300), close.window.to(), 1);
        drag(whole.left + 300, whole.left + 200, false);
        Plot moved = plot();
        assertEquals(close.window.span(), moved.window.span());
        assertEquals(close.timeAt(close.left + 100), moved.window.from(), close.window.span() / 100.0);
        drag(whole.left + 100, whole.left + 200, true);
        assertTrue(plot().window.span() < moved.window.span() / 2, "Shift draws a span");
    }

    @Test
    void keysWalkTheReadingsAndTheTableFollows() {
        press(KeyCode.HOME, false);
        press(KeyCode.RIGHT, false);
        press(KeyCode.RIGHT, false);
        assertEquals(2, selected());
        press(KeyCode.LEFT, false);
        assertEquals(1, selected());
        press(KeyCode.B, false);
        assertEquals(9, selected());
        press(KeyCode.B, false);
        assertEquals(18, selected());
        press(KeyCode.B, true);
        assertEquals(9, selected());
        press(KeyCode.END, false);
        assertEquals(19, selected());
        press(KeyCode.ESCAPE, false);
        assertEquals(OdometerChart.NONE, selected());
    }

    @Test
    void plusAndMinusZoomAboutTheSelectedReadingAndZeroShowsEverything() {
        TimeWindow whole = plot().window;
        Fx.run(() -> chart.selectedIndexProperty().set(18));
        type("+");
        type("+");
        assertTrue(plot().window.span() < whole.span() / 2);
        assertTrue(plot().window.contains(Histories.ordinary().place(18)));
        type("-");
        assertTrue(plot().window.span() < whole.span());
        type("0");
        assertEquals(whole, plot().window);
    }

    @Test
    void whatTheTableSelectsComesIntoViewThroughAnyZoom() {
        wheel(plot().left + 5, 600);
        assertFalse(plot().window.contains(Histories.ordinary().place(18)));
        Fx.run(() -> chart.selectedIndexProperty().set(18));
        Fx.settle();
        assertTrue(plot().window.contains(Histories.ordinary().place(18)));
    }

    @Test
    void aClickSelectsTheReadingUnderIt() {
        Plot plot = plot();
        click(plot.x(5), plot.y(5), 1);
        assertEquals(5, selected());
        BreakGroup mark = plot.breaks.getLast();
        click(mark.x() + 4, mark.y() - 3, 1);
        assertEquals(18, selected());
    }

    @Test
    void aScreenReaderHearsValueDateDifferenceAndState() {
        assertEquals("20 readings, 2 break the trend", spoken());
        Fx.run(() -> chart.selectedIndexProperty().set(18));
        assertEquals(
                "145,022\u00a0km, 15 Mar 2023 09:12, \u221237,410.42\u00a0km, breaks the trend, "
                        + "below an earlier maximum, possibly the mistaken one, reading 19 of 20",
                spoken());
        Fx.run(() -> texts.speak(Locale.GERMANY));
        assertTrue(
                spoken().startsWith("145.022\u00a0km, 15. März 2023 09:12, \u221237.410,42\u00a0km, bricht"), spoken());
        Fx.run(() -> chart.unitProperty().set(DistanceUnit.MI));
        assertTrue(spoken().startsWith("90.112,49\u00a0mi"), spoken());
        Fx.run(() -> chart.seriesProperty().set(Histories.values(42)));
        assertEquals("1 Stand, keiner bricht den Verlauf", spoken());
    }

    @Test
    void theColoursFollowTheThemeAtOnce() {
        Color light = pixel(6, 6);
        Fx.run(() -> FxTest.preferences().themeProperty().set(Theme.DARK));
        Fx.settle();
        assertEquals(Color.web("#FFFFFF"), light);
        assertEquals(Color.web("#1B1D20"), pixel(6, 6));
    }

    @Test
    void paperHasTheColoursOfTheLightTheme() {
        for (Ink ink : Ink.values()) {
            assertEquals(ink.paper(), Fx.get(() -> chart.look().of(ink)), ink.property());
        }
    }

    @Test
    void aGhostThatWouldBreakLengthensTheAxisAndIsGoneWithTheTyping() {
        TimeWindow before = plot().window;
        Image without = picture();
        Fx.run(() -> chart.ghostProperty().set(new Ghost(CLOCK.instant(), 15_189, true)));
        Fx.settle();
        assertTrue(plot().window.to() > before.to());
        assertTrue(count(picture(), Color.web("#B84E00")) > count(without, Color.web("#B84E00")));
        Fx.run(() -> chart.ghostProperty().set(null));
        Fx.settle();
        assertEquals(before, plot().window);
    }

    @Test
    void aBreakingReadingIsDrawnInItsColourAndARisingHistoryHasNone() {
        assertNotEquals(0, count(picture(), Color.web("#B84E00")));
        Fx.run(() -> chart.seriesProperty().set(Histories.values(10, 20, 30)));
        Fx.settle();
        assertEquals(0, count(picture(), Color.web("#B84E00")));
    }

    @Test
    void oddSeriesAreDrawnWithoutHarm() {
        for (double[] odd : new double[][] {
            {}, {1}, {5, 5, 5}, {1e9, 1, 1e9}, {0.01, 0.02, 0.015}, {-5, -10}, {182_432.42, 182_432.41}
        }) {
            Fx.run(() -> chart.seriesProperty().set(Histories.values(odd)));
            Fx.settle();
            Fx.run(() -> chart.picture(2));
        }
        ChartSeries.Builder sameInstant = ChartSeries.builder(3);
        for (double km : new double[] {10, 30, 20}) {
            sameInstant.add(1_000_000, km, Set.of(), null);
        }
        Fx.run(() -> chart.seriesProperty().set(sameInstant.build()));
        Fx.settle();
        press(KeyCode.RIGHT, false);
        type("+");
        assertTrue(plot().window.contains(1_000_000));
    }

    private Plot plot() {
        return Objects.requireNonNull(Fx.get(() -> chart.plot()));
    }

    private int selected() {
        return Fx.get(() -> chart.selectedIndexProperty().get());
    }

    private String spoken() {
        return Fx.get(() -> chart.getAccessibleText());
    }

    private Image picture() {
        return Fx.get(() -> chart.picture(1));
    }

    private Color pixel(int x, int y) {
        return Fx.get(() -> chart.snapshot(null, null).getPixelReader().getColor(x, y));
    }

    private static int count(Image image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(colour) ? 1 : 0;
            }
        }
        return count;
    }

    private void wheel(double x, double delta) {
        Fx.run(() -> chart.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                200,
                x,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
        Fx.settle();
    }

    private void press(KeyCode code, boolean shift) {
        Fx.run(() -> chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
        Fx.settle();
    }

    private void type(String character) {
        Fx.run(() -> chart.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
        Fx.settle();
    }

    private void click(double x, double y, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, false, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, false, clicks);
        Fx.settle();
    }

    private void drag(double from, double to, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 200, shift, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, (from + to) / 2, 200, shift, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 200, shift, 1);
        mouse(MouseEvent.MOUSE_RELEASED, to, 200, shift, 1);
        Fx.settle();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift, int clicks) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Fx.run(() -> chart.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                shift,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null)));
    }
}
