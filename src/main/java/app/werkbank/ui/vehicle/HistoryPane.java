package app.werkbank.ui.vehicle;

import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.chart.ChartSeries;
import app.werkbank.ui.chart.OdometerChart;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Frames;
import app.werkbank.ui.control.FreshnessLine;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.paper.Outlet;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One vehicle: the chart with its table twin, and at the right the entry and what is selected. */
final class HistoryPane extends VBox {
    /** Of the width, for chart and table; the rest is the entry's. */
    private static final double LEAST_CHART = 0.5;

    /** Least height of the plot, in the size of the text. */
    private static final double PLOT_EM = 13;

    private final VehicleViewModel model;
    private final Texts texts;
    private final OdometerChart chart;
    private final SaveMenu save;
    private final Button another = new Button(null, Icon.SEARCH.node("small"));
    private final HBox acts = new HBox();
    private final HistorySide side;
    private final StackPane plot = new StackPane();
    private final VBox below = new VBox();
    private final Map<NoReadings, Node> reasons = new EnumMap<>(NoReadings.class);
    private final Clock clock;
    /** Whether all that comes before the table is there, and the table is not. */
    private boolean roomForTable;

    private boolean coming;
    private boolean furnished;

    /** @param other asks for another vehicle */
    HistoryPane(VehicleViewModel model, Texts texts, Clock clock, Outlet outlet, Runnable other) {
        this.model = model;
        this.texts = texts;
        this.chart = new OdometerChart(texts);
        this.save = new SaveMenu(model, texts, chart, outlet);
        this.side = new HistorySide(model, texts, chart::requestFocus);
        this.clock = clock;
        getStyleClass().add("history");
        installChart();
        ScrollPane readings = readings();
        HBox body = new HBox(readings, side);
        HBox.setHgrow(readings, Priority.ALWAYS);
        readings.minWidthProperty().bind(body.widthProperty().multiply(LEAST_CHART));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(other), body);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !model.filterProperty().get().equals(HistoryFilter.ALL)) {
                model.filterProperty().set(HistoryFilter.ALL);
                event.consume();
            }
        });
        model.historyProperty().subscribe(this::show);
        model.offlineProperty().subscribe(() -> show(model.historyProperty().get()));
    }

    /** Adds what the entry does not need, each part in a frame of its own. To be called when it is in its room. */
    void furnish() {
        if (!coming) {
            coming = true;
            Frames.oneByOne(this, List.of(this::addChart, this::addFiltersAndSelected));
        }
    }

    void focusEntry() {
        if (side.takesReadings()) {
            side.focusEntry();
        } else {
            addChart();
            chart.requestFocus();
        }
    }

    /** Asks for a printer, and prints the vehicle sheet. */
    void print() {
        save.print();
    }

    private void installChart() {
        chart.ghostProperty().bind(model.entry().ghostProperty());
        chart.selectedIndexProperty().subscribe(index -> model.selectPoint(index.intValue()));
        model.selectedProperty()
                .subscribe(line -> chart.selectedIndexProperty().set(line == null ? OdometerChart.NONE : line.point()));
    }

    private HBox head(Runnable other) {
        VinHead vin = new VinHead(texts);
        vin.vinProperty().bind(model.vinProperty());
        HBox.setHgrow(vin, Priority.ALWAYS);
        another.textProperty().bind(texts.of("vehicle.other"));
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(event -> other.run());
        acts.setAlignment(Pos.TOP_LEFT);
        acts.setFillHeight(false);
        acts.getStyleClass().add("gap-2");
        HBox head = new HBox(vin, acts);
        head.getStyleClass().addAll("head", "gap-2", "rule-below");
        return head;
    }

    /** Chart over table; with large text in a small window both keep their least height, and scroll. */
    private ScrollPane readings() {
        plot.getStyleClass().add("plot");
        below.getStyleClass().addAll("gap-2", "below");
        model.textPercentProperty()
                .subscribe(percent -> plot.setMinHeight(PLOT_EM * ThemeManager.BODY_PX * percent.intValue() / 100));
        VBox box = new VBox(plot, below);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefWidth(0);
        scroll.skinProperty().subscribe(() -> drawOnce(scroll));
        plot.prefHeightProperty().bind(scroll.heightProperty().multiply(0.62));
        below.prefHeightProperty().bind(scroll.heightProperty().multiply(0.38));
        return scroll;
    }

    /**
     * A scroll pane keeps a picture of what it scrolls, for a smooth scrolling: each change of the chart would be drawn
     * into that first, with all that stands beside it.
     */
    private static void drawOnce(ScrollPane scroll) {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void addChart() {
        if (chart.getParent() != null) {
            return; // it had the focus, for there is no entry
        }
        plot.getChildren().addAll(chart, new Loading(model.readingProperty(), texts.of("vehicle.loading")));
    }

    /** Once there is something to be shown, and after the chart: its first rows cost as much as the first picture. */
    private void addTable() {
        if (roomForTable && model.historyProperty().get() != null) {
            roomForTable = false;
            HistoryTable table = new HistoryTable(model, texts);
            VBox.setVgrow(table, Priority.ALWAYS);
            Frames.oneByOne(this, List.of(() -> below.getChildren().add(table), table::fill, this::readOlder));
        }
    }

    private void readOlder() {
        furnished = true;
        model.readOlder();
    }

    private VBox filterLine() {
        FreshnessLine fresh = new FreshnessLine(
                texts,
                clock,
                model.historyProperty().map(history -> history == null ? null : history.readAt()),
                model.historyProperty()
                        .map(history -> history == null ? 0 : history.unsent())
                        .orElse(0));
        FilterRow filters = new FilterRow(model, texts);
        fresh.setWrapText(true);
        Label told = new Label();
        told.textProperty().bind(model.files().work().toldProperty());
        told.getStyleClass().addAll("small", "told");
        told.setWrapText(true);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        Announcer.follow(told, model.files().work().toldProperty());
        HBox count = filters.count();
        for (Node known : List.of(fresh, count)) {
            known.visibleProperty().bind(model.historyProperty().isNotNull());
        }
        FlowPane line = new FlowPane(16, 4, fresh, count, told);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        for (Label words : List.of(fresh, told)) {
            words.maxWidthProperty().bind(line.widthProperty());
        }
        VBox box = new VBox(line, filters);
        box.getStyleClass().add("gap-1");
        return box;
    }

    private void addFiltersAndSelected() {
        acts.getChildren().addAll(save, another);
        below.getChildren().add(filterLine());
        side.furnish(chart);
        roomForTable = true;
        addTable();
    }

    private void show(@Nullable VehicleHistory history) {
        ChartSeries series = history == null ? ChartSeries.EMPTY : history.series();
        Instant readAt = history == null ? null : history.readAt();
        boolean empty = history != null && history.lines().isEmpty();
        chart.lifeLineProperty().set(history == null ? null : history.life());
        chart.seriesProperty().set(series);
        chart.setVisible(history != null && !empty);
        addTable();
        if (furnished && history != null && !history.whole()) {
            Frames.afterTwo(this, model::readOlder);
        }
        show(
                empty
                        ? NoReadings.why(
                                readAt != null,
                                side.takesReadings(),
                                model.offlineProperty().get())
                        : null);
    }

    private void show(@Nullable NoReadings why) {
        if (why != null && !reasons.containsKey(why)) {
            Node reason = why.node(texts);
            reasons.put(why, reason);
            plot.getChildren().add(reason);
        }
        reasons.forEach((each, reason) -> reason.setVisible(each == why));
    }
}
