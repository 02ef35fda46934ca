package app.werkbank.ui.vehicle;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.ChartPictures;
import app.werkbank.ui.chart.OdometerChart;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Pictures;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.PaperComposer;
import app.werkbank.ui.paper.PaperNode;
import app.werkbank.ui.paper.PaperPicture;
import app.werkbank.ui.paper.PaperSize;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;

/** Prints and saves what is shown of a vehicle: the sheet, the chart as a picture, the readings as a table. */
final class SaveMenu extends MenuButton {
    static final KeyCombination PRINT = KeyCombination.valueOf("Shortcut+P");

    private static final double SHARP = 2;
    private static final double DOTS_A_POINT = 300.0 / 72;

    private final VehicleViewModel model;
    private final VehicleFiles files;
    private final Texts texts;
    private final Outlet outlet;

    SaveMenu(VehicleViewModel model, Texts texts, OdometerChart chart, Outlet outlet) {
        this.model = model;
        this.files = model.files();
        this.texts = texts;
        this.outlet = outlet;
        textProperty().bind(texts.of("vehicle.save"));
        setGraphic(Icon.SAVE_FILE.node("small"));
        setMinWidth(USE_PREF_SIZE);
        MenuItem print = item("vehicle.save.print", this::print);
        print.setAccelerator(PRINT);
        getItems()
                .addAll(
                        print,
                        sheet("vehicle.save.a4", PaperSize.A4),
                        sheet("vehicle.save.letter", PaperSize.LETTER),
                        new SeparatorMenuItem(),
                        file("vehicle.save.table", ".csv", files::saveTable),
                        file("vehicle.save.machine", ".csv", files::saveMachineTable),
                        file("vehicle.save.chart", ".png", file -> {
                            Image picture = chart.picture(SHARP);
                            files.work().save(file, path -> Pictures.write(picture, path));
                        }));
        disableProperty()
                .bind(model.historyProperty()
                        .map(history -> history == null
                                || !history.whole()
                                || history.lines().isEmpty())
                        .orElse(true));
    }

    /** Asks for a printer, and prints the sheet. */
    void print() {
        if (isDisabled()) {
            return;
        }
        Outlet.Choice choice = outlet.printer(getScene().getWindow());
        PaperSize size = choice instanceof Outlet.Choice.Chosen chosen ? chosen.size() : PaperSize.A4;
        files.print(choice, size, picture(size));
    }

    private MenuItem sheet(String key, PaperSize size) {
        return file(key, ".pdf", file -> files.saveSheet(file, size, picture(size)));
    }

    private MenuItem file(String key, String ending, Consumer<Path> save) {
        MenuItem item = item(key, () -> {});
        item.setOnAction(event -> outlet.file(getScene().getWindow(), files.name(), texts.get(key), ending)
                .ifPresent(save));
        return item;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> act.run());
        return item;
    }

    /** The whole history, sharp at 300 dots an inch; in kilometres, as the table is. */
    private PaperPicture picture(PaperSize size) {
        VehicleHistory history = model.historyProperty().get();
        if (history == null) {
            throw new IllegalStateException("no history is shown");
        }
        return PaperNode.picture(ChartPictures.onPaper(
                history.series(),
                history.life(),
                texts,
                DistanceUnit.KM,
                PaperComposer.width(size),
                VehicleSheet.CHART_HEIGHT,
                VehicleSheet.CHART_TEXT,
                DOTS_A_POINT));
    }
}
