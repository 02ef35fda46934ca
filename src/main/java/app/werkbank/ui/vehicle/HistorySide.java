package app.werkbank.ui.vehicle;

import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.ChartLegend;
import app.werkbank.ui.chart.OdometerChart;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.entry.OdometerEntryPane;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** At the right of a vehicle's history: the entry, or why there is none; what is selected; the legend of the chart. */
final class HistorySide extends ScrollPane {
    private final VehicleViewModel model;
    private final Texts texts;
    private final OdometerEntryPane entry;
    private final VBox noEntry = new VBox();
    private final VBox rest = new VBox();

    /** @param leave what Esc does in the entry */
    HistorySide(VehicleViewModel model, Texts texts, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.entry = new OdometerEntryPane(model.entry(), texts, leave);
        VBox box = new VBox(entering(), rest);
        VBox.setVgrow(rest, Priority.ALWAYS);
        box.setMinHeight(USE_PREF_SIZE);
        setContent(box);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("side", "edge-to-edge");
        model.vinProperty().subscribe(this::showEntry);
    }

    /** Whether readings of the vehicle can be entered: of a VIN that is whole. */
    boolean takesReadings() {
        return entry.isVisible();
    }

    void focusEntry() {
        entry.focusField();
    }

    /** Adds what stands below the entry. */
    void furnish(OdometerChart chart) {
        SelectedReading selected = new SelectedReading(model, texts);
        selected.getStyleClass().add("section");
        selected.visibleProperty()
                .bind(model.historyProperty()
                        .map(history -> history == null || !history.lines().isEmpty())
                        .orElse(true));
        selected.managedProperty().bind(selected.visibleProperty());
        ChartLegend legend = new ChartLegend(chart, texts);
        legend.visibleProperty().bind(chart.visibleProperty());
        legend.managedProperty().bind(legend.visibleProperty());
        Region space = new Region(); // the legend stands at the foot, where nothing that is said above it moves it
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox.setMargin(legend, new Insets(0, 16, 12, 16));
        rest.getChildren().addAll(selected, space, legend);
    }

    private VBox entering() {
        Label title = new Label();
        title.textProperty().bind(texts.of("entry.title"));
        title.getStyleClass().add("strong");
        Label why = new Label();
        why.textProperty()
                .bind(Bindings.createStringBinding(this::obstacle, model.vinProperty(), texts.localeProperty()));
        why.setWrapText(true);
        why.setGraphic(Icon.LOCKED.node("muted"));
        noEntry.getChildren().add(why);
        noEntry.managedProperty().bind(noEntry.visibleProperty());
        entry.managedProperty().bind(entry.visibleProperty());
        VBox entering = new VBox(title, entry, noEntry);
        entering.getStyleClass().addAll("gap-2", "section", "rule-below");
        return entering;
    }

    private String obstacle() {
        VinReading vin = model.vinProperty().get();
        return vin == null ? "" : texts.get("vehicle.obstacle", vin.text().length());
    }

    private void showEntry(@Nullable VinReading vin) {
        boolean possible = vin != null && vin.vin().isPresent();
        entry.setVisible(possible);
        noEntry.setVisible(vin != null && !possible);
    }
}
