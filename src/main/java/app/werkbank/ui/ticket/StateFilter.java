package app.werkbank.ui.ticket;

import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The choice of one state, or of all, each with the number of tickets that match. */
final class StateFilter extends ComboBox<@Nullable TicketState> {
    private final Texts texts;
    private final TicketListViewModel model;

    StateFilter(Texts texts, TicketListViewModel model) {
        this.texts = texts;
        this.model = model;
        accessibleTextProperty().bind(texts.of("ticket.filter"));
        setCellFactory(view -> new StateCell());
        setButtonCell(new StateCell());
        valueProperty().bindBidirectional(model.stateProperty());
        model.countsProperty().subscribe(this::refill);
        texts.localeProperty().subscribe(this::refill);
    }

    private void refill() {
        TicketState chosen = model.stateProperty().get();
        var states = new java.util.ArrayList<@Nullable TicketState>();
        states.add(null);
        states.addAll(TicketState.KNOWN);
        counts().keySet().stream().filter(state -> !state.known()).forEach(states::add);
        if (chosen != null && !states.contains(chosen)) {
            states.add(chosen);
        }
        if (!states.equals(getItems())) {
            getItems().setAll(states);
        }
        setButtonCell(new StateCell());
    }

    private Map<TicketState, Long> counts() {
        Map<TicketState, Long> known = model.countsProperty().get();
        return known == null ? Map.of() : known;
    }

    private final class StateCell extends ListCell<@Nullable TicketState> {
        @Override
        protected void updateItem(@Nullable TicketState state, boolean empty) {
            super.updateItem(state, empty);
            if (empty && state == null && getIndex() < 0) {
                show(null);
            } else if (empty) {
                setText(null);
                setGraphic(null);
            } else {
                show(state);
            }
        }

        private void show(@Nullable TicketState state) {
            long count = state == null
                    ? counts().values().stream().mapToLong(Long::longValue).sum()
                    : counts().getOrDefault(state, 0L);
            String name = state == null
                    ? texts.get("ticket.filter.all")
                    : state.known()
                            ? texts.get("ui.ticket." + state.raw())
                            : texts.get("ui.ticket.unknown", state.raw());
            boolean known = model.countsProperty().get() != null;
            setText(known ? name + "  " + texts.formats().number(count) : name);
            setGraphic(
                    state == null ? Icon.FILTER.node("small") : Icon.of(state).node("small"));
        }
    }
}
