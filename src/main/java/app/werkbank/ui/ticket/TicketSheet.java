package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.store.HistoryRow;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import app.werkbank.ui.entry.EntryWithCurve;
import app.werkbank.ui.entry.OdometerEntryPane;
import app.werkbank.ui.vehicle.VinHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One ticket: its head, the vehicle, the entry of its reading, the equipment used, and what is still missing. */
final class TicketSheet extends VBox {
    private static final double ONE_LINE = 2_000;

    private final TicketViewModel model;
    private final Texts texts;
    private final OdometerEntryPane entry;
    private final VinHead vin;
    private final Label number = new Label();
    private final HBox state = new HBox();
    private final Label references = new Label();
    private final Label dates = new Label();
    private final Button openVehicle = new Button();
    private final Label obstacle = new Label();
    private final FlowPane today = new FlowPane();
    private final Label missing = new Label();
    private final VBox used = new VBox();
    private final Supplier<? extends Node> equipment;

    /**
     * @param equipment makes the pane of the equipment used, for {@link #furnish}
     * @param vehicle opens the vehicle with the VIN
     * @param leave gives the focus back to the list
     */
    TicketSheet(
            TicketViewModel model,
            Texts texts,
            Supplier<? extends Node> equipment,
            Consumer<String> vehicle,
            Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.entry = new OdometerEntryPane(model.entry(), texts, leave);
        this.vin = new VinHead(texts);
        getStyleClass().add("ticket-detail");
        EntryWithCurve entering = new EntryWithCurve(entry, model.entry(), texts);
        entering.visibleProperty().bind(entry.visibleProperty());
        entering.managedProperty().bind(entry.visibleProperty());
        this.equipment = equipment;
        used.getStyleClass().addAll("section", "rule-below");
        getChildren().addAll(head(vehicle), section("entry.title", today, entering, obstacle), used, missing);
        obstacle.setWrapText(true);
        obstacle.setMinHeight(Region.USE_PREF_SIZE);
        obstacle.setGraphic(Icon.LOCKED.node("muted"));
        obstacle.getStyleClass().add("obstacle");
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        today.setRowValignment(VPos.CENTER);
        today.getStyleClass().add("gap-2");
        today.managedProperty().bind(today.visibleProperty());
        missing.getStyleClass().add("missing");
        missing.setGraphic(Icon.INFO.node());
        missing.setWrapText(true);
        missing.managedProperty().bind(missing.visibleProperty());
        texts.localeProperty().subscribe(locale -> show(model.detailProperty().get()));
    }

    /** Adds the equipment used, which takes as long to be made as all else. */
    void furnish() {
        used.getChildren().setAll(equipment.get());
    }

    /** Gives the focus to the entry field where a reading can be entered. */
    void focusEntry() {
        TicketDetail shown = model.detailProperty().get();
        if (shown != null && shown.obstacle() == null) {
            entry.focusField();
        }
    }

    private VBox head(Consumer<String> vehicle) {
        number.getStyleClass().add("heading");
        references.getStyleClass().add("muted");
        references.setWrapText(true);
        number.setMinWidth(USE_PREF_SIZE);
        dates.getStyleClass().addAll("small", "muted");
        dates.setWrapText(true);
        dates.setMinHeight(USE_PREF_SIZE);
        openVehicle.textProperty().bind(texts.of("ticket.vehicle.open"));
        openVehicle.setGraphic(Icon.VEHICLE.node("small"));
        openVehicle.setMinWidth(Region.USE_PREF_SIZE);
        openVehicle.setOnAction(event -> {
            TicketDetail shown = model.detailProperty().get();
            if (shown != null && shown.ticket().vin() != null) {
                vehicle.accept(shown.ticket().vin());
            }
        });
        FlowPane first = new FlowPane(number, state, references);
        first.setRowValignment(VPos.CENTER);
        state.setAlignment(Pos.CENTER_LEFT);
        first.setPrefWrapLength(ONE_LINE);
        first.getStyleClass().add("gap-3");
        first.setMinWidth(0);
        references.maxWidthProperty().bind(first.widthProperty());
        vin.add(openVehicle);
        VBox head = new VBox(first, dates, vin);
        head.getStyleClass().addAll("gap-2", "section", "rule-below");
        return head;
    }

    private VBox section(String title, Node... content) {
        Label label = new Label();
        label.textProperty().bind(texts.of(title));
        label.getStyleClass().add("strong");
        VBox section = new VBox(label);
        section.getChildren().addAll(content);
        section.getStyleClass().addAll("gap-2", "section", "rule-below");
        return section;
    }

    /** Shows a ticket; null leaves what is there, which is not seen then. */
    void show(@Nullable TicketDetail shown) {
        if (shown == null) {
            return;
        }
        Ticket ticket = shown.ticket();
        number.setText(ticket.label());
        state.getChildren().setAll(StateChip.of(texts, ticket.state()));
        references.setText(references(ticket));
        dates.setText(dates(ticket));
        vin.vinProperty().set(shown.vin());
        openVehicle.setVisible(ticket.entryVin().isPresent());
        openVehicle.setManaged(openVehicle.isVisible());
        obstacle.setText(model.obstacle(shown));
        obstacle.setVisible(shown.obstacle() != null);
        entry.setVisible(shown.obstacle() == null);
        missing.setText(model.missing(shown));
        missing.setVisible(!shown.missing().isEmpty());
        showToday(shown.today());
    }

    private void showToday(@Nullable HistoryRow line) {
        today.setVisible(line != null);
        if (line == null || line.entry() == null) {
            return;
        }
        Label words = new Label(texts.get(
                "ticket.today",
                texts.formats().km(line.row().km()),
                texts.moment(line.row().at())));
        words.setGraphic(Icon.ODOMETER.node("small", "muted"));
        today.getChildren().setAll(words, StateChip.of(texts, line.entry().state()));
        boolean breaks = Boolean.TRUE.equals(
                line.row().serverBreaking() == null
                        ? line.row().predictedBreaking()
                        : line.row().serverBreaking());
        if (breaks) {
            String key = line.row().serverBreaking() == null ? "ticket.breaks.predicted" : "ticket.breaks";
            today.getChildren().add(new StateChip(Icon.BREAKING, texts.of(key), Tone.BREAKING));
        }
    }

    private static String references(Ticket ticket) {
        List<String> all = new ArrayList<>();
        for (String reference : new @Nullable String[] {
            ticket.customerReference(), ticket.externalReference(), ticket.operatorReference()
        }) {
            if (reference != null && !reference.isBlank()) {
                all.add(reference);
            }
        }
        return String.join("  ·  ", all);
    }

    private String dates(Ticket ticket) {
        List<String> all = new ArrayList<>();
        all.add(texts.get("ticket.created", texts.moment(ticket.createdAt())));
        if (ticket.assignedAt() != null) {
            all.add(texts.get("ticket.assigned", texts.moment(ticket.assignedAt())));
        }
        return String.join("  ·  ", all);
    }
}
