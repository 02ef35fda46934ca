package app.werkbank.ui.outbox;

import app.werkbank.domain.Ticket;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.SearchField;
import app.werkbank.ui.control.StateChip;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A ticket is chosen in place: type, up and down, Enter; or a click. */
public final class TicketChooser extends VBox {
    private final TicketChoice model;
    private final SearchField field;
    private final ListView<Ticket> list;
    private final Consumer<Ticket> chosen;

    /**
     * @param vin the vehicle it is for: a ticket of another one is marked; null where any is right
     * @param chosen called once a ticket is chosen
     */
    public TicketChooser(TicketChoice model, Texts texts, @Nullable String vin, Consumer<Ticket> chosen) {
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("ticket-chooser");
        field = new SearchField(texts, texts.of("outbox.choose.search"), null);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list = new ListView<>(model.tickets());
        list.getStyleClass().add("tickets");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.of("outbox.choose.search"));
        list.setCellFactory(view -> new TicketCell(texts, vin));
        Label nothing = new Label();
        nothing.textProperty().bind(texts.of("outbox.choose.none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "pad-3");
        list.setPlaceholder(nothing);
        model.tickets().addListener((ListChangeListener<Ticket>)
                change -> list.getSelectionModel().select(0));
        list.getSelectionModel().select(0);
        getChildren().addAll(field, list);
    }

    public void focusField() {
        field.requestFocus();
    }

    private void keys(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(at + 1, model.tickets().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(at - 1, 0));
        } else {
            return;
        }
        event.consume();
    }

    private void choose(@Nullable Ticket ticket) {
        if (ticket != null) {
            chosen.accept(ticket);
        }
    }

    private final class TicketCell extends ListCell<Ticket> {
        private final Texts texts;
        private final @Nullable String vin;

        TicketCell(Texts texts, @Nullable String vin) {
            this.texts = texts;
            this.vin = vin;
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Ticket ticket, boolean empty) {
            super.updateItem(ticket, empty);
            setText(null);
            if (empty || ticket == null) {
                setGraphic(null);
                return;
            }
            Label number = new Label(ticket.label());
            number.getStyleClass().add("strong");
            number.setMinWidth(Region.USE_PREF_SIZE);
            String car = ticket.vin() == null ? texts.get("outbox.choose.no_vin") : ticket.vin();
            Label vehicle = new Label(car);
            vehicle.getStyleClass().add("vin");
            Region fill = new Region();
            HBox.setHgrow(fill, Priority.ALWAYS);
            HBox row = new HBox(number, vehicle, fill, StateChip.of(texts, ticket.state()));
            row.getStyleClass().add("gap-2");
            row.setAlignment(Pos.CENTER_LEFT);
            boolean other = vin != null && ticket.vin() != null && !vin.equals(ticket.vin());
            VBox lines = new VBox(row);
            if (other) {
                Label warning = new Label(texts.get("outbox.choose.other_vin"));
                warning.getStyleClass().addAll("small", "text-warning");
                warning.setWrapText(true);
                lines.getChildren().add(warning);
            }
            setGraphic(lines);
            setAccessibleText(ticket.label() + ", " + car + (other ? ", " + texts.get("outbox.choose.other_vin") : ""));
        }
    }
}
