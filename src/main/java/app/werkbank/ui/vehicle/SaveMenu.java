package app.werkbank.ui.vehicle;

import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.OdometerChart;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Pictures;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;

/** Saves what is shown of a vehicle: the chart as a picture, the readings as a table. */
final class SaveMenu extends MenuButton {
    private static final double SHARP = 2;
    private static final int NAMED_BY = 6;

    private final VehicleViewModel model;
    private final Texts texts;

    SaveMenu(VehicleViewModel model, Texts texts, OdometerChart chart) {
        this.model = model;
        this.texts = texts;
        textProperty().bind(texts.of("vehicle.save"));
        setGraphic(Icon.SAVE_FILE.node("small"));
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .addAll(
                        item("vehicle.save.table", ".csv", model::saveTable),
                        item("vehicle.save.chart", ".png", file -> {
                            Image picture = chart.picture(SHARP);
                            model.save(file, path -> Pictures.write(picture, path));
                        }));
        disableProperty()
                .bind(model.historyProperty()
                        .map(history -> history == null || history.lines().isEmpty())
                        .orElse(true));
    }

    private MenuItem item(String key, String ending, Consumer<Path> save) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(item.getText(), "*" + ending));
            chooser.setInitialFileName("odometer-" + name() + ending);
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                save.accept(chosen.toPath());
            }
        });
        return item;
    }

    /** The end of the VIN only: file names travel further than their content. */
    private String name() {
        VinReading vin = model.vinProperty().get();
        String text = vin == null ? "" : vin.text();
        return text.substring(Math.max(0, text.length() - NAMED_BY));
    }
}
