package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A ticket in the list; the first of a state carries its heading. */
final class TicketCell extends ListCell<TicketLine> {
    private final Texts texts;
    private final ObservableValue<@Nullable Map<TicketState, Long>> counts;
    private final Label group = new Label();
    private final TicketRow row;
    private final VBox box;
    /** Made when the cell first carries one, which most never do. */
    private @Nullable HBox heading;

    /** @param counts how many tickets each state has; null while they are counted */
    TicketCell(Texts texts, ObservableValue<@Nullable Map<TicketState, Long>> counts) {
        this.texts = texts;
        this.counts = counts;
        this.row = new TicketRow(texts);
        this.box = new VBox(row);
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
        if (line.first() && heading == null) {
            heading = heading();
            box.getChildren().addFirst(heading);
        }
        if (heading != null) {
            heading.setVisible(line.first());
        }
        if (line.first()) {
            group.setText(
                    ticket.state().known()
                            ? state(ticket.state())
                            : ticket.state().raw());
        }
        row.show(line);
        setGraphic(box);
        setAccessibleText(String.join(
                ", ",
                ticket.label(),
                state(ticket.state()),
                row.vehicle(),
                TicketRow.reference(ticket),
                line.unsent() ? texts.get("ticket.unsent") : ""));
    }

    private HBox heading() {
        Label count = new Label();
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox made = new HBox(group, between, count);
        made.getStyleClass().add("group-heading");
        made.addEventFilter(MouseEvent.ANY, MouseEvent::consume);
        made.managedProperty().bind(made.visibleProperty());
        group.getStyleClass().addAll("small", "strong");
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(this::count, counts, itemProperty()));
        return made;
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
}
