package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Reading;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of charts to be looked at, in every theme and at two widths. */
@ExtendWith(FxTest.class)
class ChartShotsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-04-02T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));

    record Scene(String name, Consumer<OdometerChart> setUp) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scene> scenes() {
        List<Reading> replaced = Histories.replaced();
        return Stream.of(
                new Scene("ordinary", chart -> chart.seriesProperty().set(Histories.ordinary())),
                new Scene("unsent", chart -> {
                    chart.seriesProperty().set(Histories.withUnsent());
                    chart.selectedIndexProperty().set(18);
                }),
                new Scene("300", chart -> chart.seriesProperty().set(Histories.many(300, 0.02, 3))),
                new Scene("100000", chart -> chart.seriesProperty().set(Histories.many(100_000, 0.02, 4))),
                new Scene("100000-close", chart -> {
                    chart.seriesProperty().set(Histories.many(100_000, 0.02, 4));
                    chart.go(chart.navigation().select(50_000).zoom(600).nextBreak());
                }),
                new Scene("single", chart -> chart.seriesProperty().set(Histories.values(182_432.42))),
                new Scene("empty", chart -> {}),
                new Scene("ghost", chart -> {
                    chart.seriesProperty().set(Histories.stood());
                    chart.ghostProperty().set(new Ghost(Instant.parse("2020-06-08T10:00:00Z"), 94_018, true));
                }),
                new Scene("stood", chart -> chart.seriesProperty().set(Histories.stood())),
                new Scene("replaced", chart -> {
                    chart.seriesProperty().set(Histories.judged(replaced));
                    chart.lifeLineProperty().set(Histories.lifeOf(replaced));
                }));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyHistoryShowsInEveryThemeAndWidth(Scene scene) {
        for (int width : new int[] {1400, 500}) {
            Stage stage = Fx.show(() -> framed(chart(Locale.UK, scene)), width, 420);
            if (scene.name.equals("unsent")) {
                Fx.run(() -> stage.getScene().lookup(".odometer-chart").requestFocus());
            }
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
                Fx.run(() -> FxTest.preferences().themeProperty().set(theme));
                Fx.settle();
                String name =
                        "chart-" + scene.name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
                Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
            }
            Fx.run(stage::close);
        }
    }

    @Test
    void germanInMilesAtTwiceTheTextSize() {
        Scene scene = new Scene("german", chart -> {
            chart.seriesProperty().set(Histories.withUnsent());
            chart.unitProperty().set(DistanceUnit.MI);
        });
        Stage stage = Fx.show(() -> framed(chart(Locale.GERMANY, scene)), 1000, 560);
        Fx.run(() -> FxTest.preferences().textPercentProperty().set(200));
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("chart-german-miles-200")));
    }

    @Test
    void onPaperItIsSharpAtThreeHundredDotsPerInch() {
        Image image = Fx.get(() -> ChartPictures.onPaper(
                Histories.withUnsent(), null, new Texts(Locale.UK, CLOCK), DistanceUnit.KM, 523, 240, 8, 300 / 72.0));
        Shots.assertShowsSomething(image);
        Fx.run(() -> app.werkbank.ui.control.Pictures.write(image, Shots.named("chart-paper")));
    }

    @Test
    void theSmallCurveShowsTheFallBeforeAnythingIsSaved() {
        Stage stage = Fx.show(
                () -> {
                    VBox column = new VBox(8);
                    for (Ghost ghost : List.of(
                            new Ghost(CLOCK.instant(), 121_900, false), new Ghost(CLOCK.instant(), 94_018, true))) {
                        MiniCurve curve = new MiniCurve(new Texts(Locale.UK, CLOCK));
                        curve.seriesProperty().set(Histories.stood());
                        curve.ghostProperty().set(ghost);
                        column.getChildren().add(curve);
                    }
                    MiniCurve plain = new MiniCurve(new Texts(Locale.UK, CLOCK));
                    plain.seriesProperty().set(Histories.ordinary());
                    column.getChildren().addAll(plain, new MiniCurve(new Texts(Locale.UK, CLOCK)));
                    return column;
                },
                220,
                240);
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("chart-mini")));
    }

    private static StackPane framed(OdometerChart chart) {
        StackPane frame = new StackPane(chart);
        frame.setPadding(new Insets(12));
        frame.setFocusTraversable(true);
        frame.sceneProperty().subscribe(frame::requestFocus);
        return frame;
    }

    private static OdometerChart chart(Locale locale, Scene scene) {
        OdometerChart chart = new OdometerChart(new Texts(locale, CLOCK));
        scene.setUp.accept(chart);
        return chart;
    }
}
