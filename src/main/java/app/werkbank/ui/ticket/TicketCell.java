package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A ticket in the list: number and state, then vehicle and reference; the first of a state carries its heading. */
final class TicketCell extends ListCell<TicketLine> {
    /** Below this width, in em, what is unsent is a shape alone; its word is in what a screen reader says. */
    private static final double ROOMY_EM = 18;

    private final Texts texts;
    private final ObservableValue<@Nullable Map<TicketState, Long>> counts;
    private final Label group = new Label();
    private final Label groupCount = new Label();
    private final HBox heading = new HBox(group, spacer(), groupCount);
    private final Label number = new Label();
    private final StackPane chip = new StackPane();
    private final Label unsent = new Label(null, Icon.QUEUED.node("small", "text-normal-reading"));
    private final Label vehicle = new Label();
    private final Label reference = new Label();
    private final VBox box = new VBox();
    /** Whose chip is shown: a new one costs more than all else in a row. */
    private @Nullable TicketState chipped;

    /** @param counts how many tickets each state has; null while they are counted */
    TicketCell(Texts texts, ObservableValue<@Nullable Map<TicketState, Long>> counts) {
        this.texts = texts;
        this.counts = counts;
        heading.getStyleClass().add("group-heading");
        heading.addEventFilter(MouseEvent.ANY, MouseEvent::consume);
        heading.managedProperty().bind(heading.visibleProperty());
        group.getStyleClass().addAll("small", "strong");
        groupCount.getStyleClass().addAll("small", "muted");
        groupCount.setMinWidth(Region.USE_PREF_SIZE);
        groupCount.textProperty().bind(Bindings.createStringBinding(this::count, counts, itemProperty()));
        number.getStyleClass().add("strong");
        number.setMinWidth(Region.USE_PREF_SIZE);
        unsent.textProperty().bind(texts.of("ticket.unsent"));
        unsent.getStyleClass().addAll("small", "text-normal-reading");
        unsent.setMinWidth(Region.USE_PREF_SIZE);
        unsent.contentDisplayProperty()
                .bind(Bindings.createObjectBinding(
                        () -> getWidth() < ROOMY_EM * number.getFont().getSize()
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT,
                        widthProperty(),
                        number.fontProperty()));
        unsent.managedProperty().bind(unsent.visibleProperty());
        vehicle.getStyleClass().addAll("small", "muted");
        reference.getStyleClass().addAll("small", "muted");
        reference.setMinWidth(0);
        HBox top = new HBox(number, unsent, spacer(), chip);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("gap-2");
        HBox bottom = new HBox(vehicle, spacer(), reference);
        bottom.getStyleClass().add("gap-2");
        VBox ticket = new VBox(top, bottom);
        ticket.getStyleClass().add("ticket-row");
        box.getChildren().addAll(heading, ticket);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TicketLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Ticket ticket = line.ticket();
        heading.setVisible(line.first());
        if (line.first()) {
            group.setText(
                    ticket.state().known()
                            ? state(ticket.state())
                            : ticket.state().raw());
        }
        number.setText(ticket.label());
        if (!ticket.state().equals(chipped)) {
            chipped = ticket.state();
            chip.getChildren().setAll(StateChip.of(texts, ticket.state()));
        }
        unsent.setVisible(line.unsent());
        vehicle.setText(line.vehicle().isEmpty() ? texts.get("ticket.novin") : line.vehicle());
        reference.setText(reference(ticket));
        setGraphic(box);
        setAccessibleText(String.join(
                ", ",
                ticket.label(),
                state(ticket.state()),
                vehicle.getText(),
                reference.getText(),
                line.unsent() ? texts.get("ticket.unsent") : ""));
    }

    private String count() {
        Map<TicketState, Long> known = counts.getValue();
        TicketLine line = getItem();
        return known == null || line == null
                ? ""
                : texts.formats().number(known.getOrDefault(line.ticket().state(), 0L));
    }

    private String state(TicketState state) {
        return state.known() ? texts.get("ui.ticket." + state.raw()) : texts.get("ui.ticket.unknown", state.raw());
    }

    private static String reference(Ticket ticket) {
        if (ticket.customerReference() != null) {
            return ticket.customerReference();
        }
        return ticket.externalReference() == null ? "" : ticket.externalReference();
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
